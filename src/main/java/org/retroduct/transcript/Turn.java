package org.retroduct.transcript;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What one speaker says without a break, as a place in a text version. */
@Entity
@Immutable
@Table(name = "turn")
public class Turn extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "text_version_id")
  TextVersion textVersion;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "speaker_id")
  Speaker speaker;

  /** From 0. */
  int number;

  @Column(name = "starts_at")
  int start;

  @Column(name = "ends_at")
  int end;

  @Column(name = "start_ms")
  @Nullable Integer startMs;

  @Column(name = "end_ms")
  @Nullable Integer endMs;

  /** The id. */
  public UUID id() {
    return id;
  }

  /** Its place in the text, in code points. */
  public Span span() {
    return new Span(start, end);
  }

  /** The turns of a text version with their speakers, in order. */
  static PanacheQuery<Turn> of(TextVersion textVersion) {
    return find(
        "from Turn t join fetch t.speaker where t.textVersion = ?1 order by t.number", textVersion);
  }

  /** How it looks from outside; {@code text} is that of its version. */
  TurnView view(CodePoints text) {
    return new TurnView(
        number,
        speaker.label,
        speaker.role,
        speaker.participant,
        start,
        end,
        startMs,
        endMs,
        text.excerpt(span()));
  }
}
