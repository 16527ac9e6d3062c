package org.retroduct.coding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an act on the codebook did to one segment, so that the original can be had back. */
@Entity
@IdClass(Recoding.Key.class)
@Table(name = "recoding")
class Recoding extends PanacheEntityBase {
  /** One act moves a segment once. */
  record Key(UUID act, UUID segment) implements Serializable {}

  @Id
  @Column(name = "act_id")
  UUID act;

  @Id
  @Column(name = "segment_id")
  UUID segment;

  @Column(name = "from_code")
  UUID from;

  @Column(name = "to_code")
  UUID to;

  /** The version of the codebook that the original was made with. */
  @Column(name = "from_version")
  @Nullable Integer fromVersion;

  /** Whether the segment did not have the other code already. */
  boolean added;

  static List<Recoding> of(UUID act) {
    return list("act", act);
  }
}
