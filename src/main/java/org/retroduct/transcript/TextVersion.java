package org.retroduct.transcript;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** The text of a transcript, which never changes: a correction makes the next version. */
@Entity
@Immutable
@Table(name = "text_version")
public class TextVersion extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "transcript_id")
  Transcript transcript;

  /** From 1. */
  int number;

  String text;

  /** Of the text in UTF-8. */
  String sha256;

  /** In code points. */
  int length;

  /** Of the whole transcript, in code points of the text. */
  @Convert(converter = StoredSpans.class)
  List<Span> sentences;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by")
  String createdBy;

  /** The id. */
  public UUID id() {
    return id;
  }

  /** The transcript that it is the text of. */
  public Transcript transcript() {
    return transcript;
  }

  /** Which version it is, from 1. */
  public int number() {
    return number;
  }

  /** How many code points the text has. */
  public int length() {
    return length;
  }

  /** Holds the texts of a transcript until the transaction ends. */
  static void hold(Transcript transcript) {
    find("transcript", transcript).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  /** The text that the transcript has at present. */
  static Optional<TextVersion> present(Transcript transcript) {
    return find("transcript = ?1 and number = ?2", transcript, transcript.textVersion)
        .firstResultOptional();
  }
}
