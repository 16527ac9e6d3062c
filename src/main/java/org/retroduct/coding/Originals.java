package org.retroduct.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the coders of a round said of passages beside their codes. */
final class Originals {
  private final Map<UUID, List<Segment>> byText = new HashMap<>();
  private final Set<UUID> outcomes;

  private Originals(Set<UUID> outcomes) {
    this.outcomes = outcomes;
  }

  /**
   * The segments of a round as they are now; one statement.
   *
   * @param outcomes the codes that change and intention belong to
   */
  static Originals in(UUID round, Collection<UUID> transcripts, Set<UUID> outcomes) {
    Originals originals = new Originals(outcomes);
    Segment.<Segment>list(
            "from Segment s left join fetch s.codes where s.round = ?1 and s.transcript in ?2"
                + " and s.deletedAt is null and s.consensus = false order by s.start, s.end, s.id",
            round,
            transcripts)
        .forEach(
            s -> originals.byText.computeIfAbsent(s.textVersion, id -> new ArrayList<>()).add(s));
    return originals;
  }

  /**
   * Fills in what a consensus passage does not say itself and all who speak of it say alike. A
   * passage that somebody marked as sensitive stays so, and words whose quotation was approved are
   * approved.
   */
  void inform(Segment consensus) {
    List<Segment> same =
        byText.getOrDefault(consensus.textVersion, List.of()).stream()
            .filter(original -> original.span().overlaps(consensus.span()))
            .toList();
    List<Segment> alike = sharing(same, consensus.codeIds());
    consensus.certainty = said(consensus.certainty, alike, s -> s.certainty);
    consensus.basis = said(consensus.basis, alike, s -> s.basis);
    consensus.arrangement = said(consensus.arrangement, alike, s -> s.arrangement);
    Set<UUID> outcomesOf = new HashSet<>(consensus.codeIds());
    outcomesOf.retainAll(outcomes);
    List<Segment> told = sharing(same, outcomesOf);
    consensus.change = said(consensus.change, told, s -> s.change);
    consensus.intended = said(consensus.intended, told, s -> s.intended);
    consensus.sensitive |= same.stream().anyMatch(original -> original.sensitive);
    same.stream()
        .filter(s -> s.approves(consensus.span()))
        .findFirst()
        .ifPresent(consensus::approveAs);
  }

  private static List<Segment> sharing(List<Segment> segments, Set<UUID> codes) {
    return segments.stream()
        .filter(segment -> segment.codeIds().stream().anyMatch(codes::contains))
        .toList();
  }

  private static <T> @Nullable T said(
      @Nullable T already, List<Segment> by, Function<Segment, @Nullable T> question) {
    if (already != null) {
      return already;
    }
    List<T> answers =
        by.stream().<@Nullable T>map(question).filter(Objects::nonNull).distinct().toList();
    return answers.size() == 1 ? answers.get(0) : null;
  }
}
