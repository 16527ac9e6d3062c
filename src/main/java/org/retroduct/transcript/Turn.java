package org.retroduct.transcript;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Order;
import org.retroduct.platform.Window;

/** What one speaker says without a break, as a place in a text version. */
@Entity
@Immutable
@Table(name = "turn")
public class Turn extends PanacheEntityBase {
  private static final String OF_TEXT =
      "from Turn t join fetch t.speaker where t.textVersion = :text";
  private static final Order<Turn> BY_NUMBER =
      Order.<Turn>ascending().by("t.number", turn -> turn.number, Integer::valueOf);

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
  static List<Turn> of(TextVersion textVersion) {
    return list(OF_TEXT + BY_NUMBER.clause(), Map.of("text", textVersion));
  }

  /** One page of them. */
  static Listing<Turn> of(TextVersion textVersion, Window window) {
    return window.of(Turn.class, OF_TEXT, Map.of("text", textVersion), BY_NUMBER);
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
