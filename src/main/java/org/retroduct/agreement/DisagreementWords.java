package org.retroduct.agreement;

import java.util.stream.Collectors;
import org.retroduct.transcript.Sentences;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TextOutline;

/** A disagreement in words: where it stands, what it is about, what was decided. */
final class DisagreementWords {
  private static final char NO_BREAK = '\u00A0';

  private DisagreementWords() {}

  /** As {@code sentences 94 to 95}, never broken over two lines. */
  static String where(TextOutline outline, Span span) {
    int first = outline.sentenceAt(span.start());
    int last = outline.sentenceAt(span.end() - 1);
    return Sentences.named(first, last).replace(' ', NO_BREAK);
  }

  /** What a coder is called, never broken over two lines. */
  static String name(Deliberation all, int coder) {
    return all.called(coder).replace(' ', NO_BREAK);
  }

  /** In what they differ; where some coded nothing, that is the first thing to say. */
  static String category(Deliberation all, Disagreement of) {
    if (of.category() == Category.ONLY_ONE) {
      return "only " + name(all, of.parts().get(0).coder());
    }
    if (of.active().size() < of.coders().size()) {
      return "not coded by all";
    }
    long codes = of.parts().stream().map(part -> part.code().id()).distinct().count();
    return of.category() == Category.BOUNDARY && codes == 1
        ? "same code, different edges"
        : of.category().words();
  }

  /** How many versions there are to keep. */
  static String all(Disagreement of) {
    long versions = Version.of(of).stream().filter(each -> !each.parts().isEmpty()).count();
    return versions > 2 ? "all of them" : "both";
  }

  /** What was decided, in words; empty while nothing is. */
  static String decision(Deliberation all, Disagreement of) {
    DecisionView decision = all.decision(of);
    if (decision == null) {
      return "";
    }
    return switch (decision.outcome()) {
      case ACCEPT_ONE -> "as " + accepted(all, of, decision);
      case BOTH -> all(of);
      case UNION -> "every word that any coded";
      case INTERSECTION -> "the words that all coded";
      case NEITHER -> "nothing";
      case NEW -> "something else";
    };
  }

  private static String accepted(Deliberation all, Disagreement of, DecisionView decision) {
    return Version.of(of).stream()
        .filter(version -> version.ids().containsAll(decision.accepted()))
        .map(version -> version.names(all))
        .findFirst()
        .orElseGet(
            () ->
                of.parts().stream()
                    .filter(part -> decision.accepted().contains(part.id()))
                    .map(part -> name(all, part.coder()))
                    .distinct()
                    .collect(Collectors.joining(" and ")));
  }
}
