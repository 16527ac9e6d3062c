package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.List;
import org.retroduct.coding.text.SpokenTurn;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TextOutline;

/** The words around a passage. */
final class PassageContext {
  /** So much of the turns before and after is shown, in code points. */
  private static final int AROUND = 240;

  private final DisagreementDesk.Shown shown;
  private final Span passage;
  private final CodePoints text;
  private final TextOutline outline;

  PassageContext(DisagreementDesk.Shown shown) {
    this.shown = shown;
    this.passage = shown.of().span();
    this.text = shown.text();
    this.outline = shown.all().outline(shown.of());
  }

  /** The turns of the passage with the end of the one before and the beginning of the one after. */
  List<ContextTurn> turns() {
    List<TextOutline.Stretch> turns = outline.turns();
    Span around = turns(outline, passage);
    List<ContextTurn> context = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      Span span = new Span(turns.get(i).start(), turns.get(i).end());
      boolean inside = span.overlaps(passage);
      boolean before = i + 1 < turns.size() && turns.get(i + 1).start() == around.start();
      boolean after = i > 0 && turns.get(i - 1).end() == around.end();
      if (inside || before || after) {
        context.add(turn(i, span, inside, before));
      }
    }
    return context;
  }

  /** All turns that a passage touches. */
  static Span turns(TextOutline outline, Span passage) {
    Span around = passage;
    for (TextOutline.Stretch turn : outline.turns()) {
      Span span = new Span(turn.start(), turn.end());
      around = span.overlaps(passage) ? around.hull(span) : around;
    }
    return around;
  }

  private ContextTurn turn(int index, Span span, boolean inside, boolean before) {
    SpokenTurn turn = index < shown.turns().size() ? shown.turns().get(index) : null;
    Span words = passage.intersection(span).orElse(null);
    String ahead = words == null ? cut(span, before) : between(span.start(), words.start());
    return new ContextTurn(
        turn == null ? "" : turn.speaker(),
        turn == null ? "" : turn.label(),
        turn == null ? "" : turn.time(),
        outline.turns().get(index).interviewer(),
        inside,
        ahead,
        words == null ? "" : text.excerpt(words),
        words == null ? "" : between(words.end(), span.end()));
  }

  private String cut(Span span, boolean end) {
    if (span.length() <= AROUND) {
      return text.excerpt(span);
    }
    return end
        ? "… " + text.excerpt(new Span(span.end() - AROUND, span.end()))
        : text.excerpt(new Span(span.start(), span.start() + AROUND)) + " …";
  }

  private String between(int from, int to) {
    return from < to ? text.excerpt(new Span(from, to)) : "";
  }
}
