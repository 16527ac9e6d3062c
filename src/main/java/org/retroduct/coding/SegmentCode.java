package org.retroduct.coding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One code on one segment. */
@Entity
@IdClass(SegmentCode.Key.class)
@Table(name = "segment_code")
class SegmentCode {
  /** What tells one coding from another. */
  record Key(UUID segment, UUID code) implements Serializable {}

  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "segment_id")
  Segment segment;

  @Id
  @Column(name = "code_id")
  UUID code;

  /** What may exist once; null for a segment that is removed, and for a twin. */
  @Column(name = "coding_key")
  @Nullable UUID key;

  /** Whether it came to say the same as another coding, by a change of the codebook: both stay. */
  boolean twin;

  /** The version of the codebook that it was made with; null if nobody can tell any more. */
  @Column(name = "codebook_version")
  @Nullable Integer codebookVersion;

  protected SegmentCode() {}

  SegmentCode(Segment segment, UUID code, @Nullable Integer codebookVersion, boolean twin) {
    this.segment = segment;
    this.code = code;
    this.codebookVersion = codebookVersion;
    this.twin = twin;
  }
}
