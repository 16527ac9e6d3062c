package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.coding.SegmentDraft;
import org.retroduct.platform.Check;
import org.retroduct.transcript.Span;

/** What may be decided on a disagreement, and what then stands in its place. */
final class Ruling {
  private static final int LONGEST_REASON = 2_000;

  private Ruling() {}

  /** A code on a passage. */
  record Piece(Span span, UUID code) {}

  /** Refused with {@link org.retroduct.platform.Invalid}: a decision that does not fit. */
  static void require(Disagreement on, DecisionDraft draft) {
    Outcome outcome = draft.outcome();
    List<UUID> accepted = draft.acceptedOrNone();
    Check check =
        new Check()
            .that(outcome != null, "outcome", "is needed")
            .text(draft.reason(), "reason", LONGEST_REASON)
            .that(
                accepted.isEmpty() || outcome == Outcome.ACCEPT_ONE,
                "accepted",
                "belongs to accept_one")
            .that(
                draft.segmentsOrNone().isEmpty() || outcome == Outcome.NEW,
                "segments",
                "belongs to new")
            .that(
                outcome != Outcome.NEW || !draft.segmentsOrNone().isEmpty(),
                "segments",
                "must say what is to be coded");
    if (outcome == Outcome.ACCEPT_ONE) {
      requireOneCoder(check, on, accepted);
    }
    if (outcome == Outcome.UNION || outcome == Outcome.INTERSECTION) {
      check.that(
          on.category() == Category.BOUNDARY,
          "outcome",
          "is only for passages that differ in their edges alone");
    }
    check.done();
    check
        .that(
            outcome != Outcome.INTERSECTION || !intersection(on).isEmpty(),
            "outcome",
            "leaves nothing: there are no words to which all gave the same code")
        .done();
  }

  /** Refused: passages, by position, that share no character with what they are to replace. */
  static void requireWithin(Disagreement on, List<SegmentDraft> segments) {
    Check check = new Check();
    for (int i = 0; i < segments.size(); i++) {
      Span span = Settlement.span(segments.get(i));
      check.that(
          span.overlaps(on.span()), "segments[%d].start".formatted(i), "lies outside the passage");
    }
    check.done();
  }

  private static void requireOneCoder(Check check, Disagreement on, List<UUID> accepted) {
    List<Disagreement.Part> taken = taken(on, accepted);
    check
        .that(!accepted.isEmpty(), "accepted", "must name the codings that are taken")
        .that(
            taken.size() == new LinkedHashSet<>(accepted).size(),
            "accepted",
            "names a coding that is not in this disagreement")
        .that(
            taken.stream().map(Disagreement.Part::coder).distinct().count() < 2,
            "accepted",
            "names codings of several coders");
  }

  private static List<Disagreement.Part> taken(Disagreement on, Collection<UUID> accepted) {
    return on.parts().stream().filter(part -> accepted.contains(part.id())).toList();
  }

  /** What stands in the place of the disagreement; for {@code NEW} nothing that was there. */
  static List<Piece> pieces(Disagreement on, Outcome outcome, Collection<UUID> accepted) {
    return switch (outcome) {
      case ACCEPT_ONE -> pieces(taken(on, accepted));
      case BOTH -> pieces(on.parts());
      case UNION -> union(on);
      case INTERSECTION -> intersection(on);
      case NEITHER, NEW -> List.of();
    };
  }

  private static List<Piece> pieces(List<Disagreement.Part> parts) {
    return parts.stream().map(p -> new Piece(p.span(), p.code().id())).distinct().toList();
  }

  private static Set<UUID> codes(Disagreement on) {
    return on.parts().stream()
        .map(part -> part.code().id())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Piece> union(Disagreement on) {
    List<Piece> pieces = new ArrayList<>();
    for (UUID code : codes(on)) {
      joined(on.parts(), code).forEach(span -> pieces.add(new Piece(span, code)));
    }
    return pieces;
  }

  /** The spans that bear a code, joined where they overlap, in order. */
  private static List<Span> joined(List<Disagreement.Part> parts, UUID code) {
    List<Span> joined = new ArrayList<>();
    parts.stream()
        .filter(part -> part.code().id().equals(code))
        .map(Disagreement.Part::span)
        .sorted()
        .forEach(
            span -> {
              int last = joined.size() - 1;
              if (last >= 0 && joined.get(last).overlaps(span)) {
                joined.set(last, joined.get(last).hull(span));
              } else {
                joined.add(span);
              }
            });
    return joined;
  }

  private static List<Piece> intersection(Disagreement on) {
    List<Piece> pieces = new ArrayList<>();
    for (UUID code : codes(on)) {
      List<Span> common = null;
      for (Integer coder : on.coders()) {
        List<Span> theirs = joined(on.by(coder), code);
        common = common == null ? theirs : common(common, theirs);
      }
      Objects.requireNonNull(common).forEach(span -> pieces.add(new Piece(span, code)));
    }
    return pieces;
  }

  /** What two lists of disjoint spans in order have in common. */
  private static List<Span> common(List<Span> some, List<Span> others) {
    List<Span> common = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < some.size() && j < others.size()) {
      some.get(i).intersection(others.get(j)).ifPresent(common::add);
      if (some.get(i).end() < others.get(j).end()) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
