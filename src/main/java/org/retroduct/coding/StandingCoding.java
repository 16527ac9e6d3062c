package org.retroduct.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The coding that reports, matrices, retrieval and counts of uses rest on. Of a transcript it is
 * the consensus of the round that was adjudicated last; where there is none, or it is hidden from
 * the reader, it is all codings in sight. Overlapping spans of one code are one passage, whoever
 * made them.
 */
public final class StandingCoding {
  private final Map<UUID, List<Passage>> byCode = new HashMap<>();

  /** Joins segments that {@link SegmentFilter#standing()} found. */
  public StandingCoding(Collection<SegmentView> segments) {
    Map<UUID, List<SegmentView>> bearing = new HashMap<>();
    for (SegmentView segment : segments) {
      for (SegmentView.CodeOf code : segment.codes()) {
        bearing.computeIfAbsent(code.id(), id -> new ArrayList<>()).add(segment);
      }
    }
    bearing.forEach((code, all) -> byCode.put(code, joined(all)));
  }

  /**
   * The condition for a query over {@link Segment}, with the parameters of {@link
   * Sight.Line#values}. What is hidden from the reader is left out too.
   *
   * @param alias the alias of the segment in the query, such as {@code s}
   */
  public static String condition(Sight.Line line, String alias) {
    return ("(%sight and (%s.consensus = true and exists (select 1 from StandingRound %s_r"
            + " where %s_r.transcript = %s.transcript and %s_r.round = %s.round)"
            + " or %s.consensus = false and (%s.transcript in :sightTranscripts"
            + " or not exists (select 1 from StandingRound %s_n"
            + " where %s_n.transcript = %s.transcript))))")
        .replace("%sight", line.condition(alias))
        .replace("%s", alias);
  }

  /** Spans of one code that overlap, in the order in which they begin. */
  public record Passage(List<SegmentView> segments) {
    /** Copies the list. */
    public Passage {
      segments = List.copyOf(segments);
    }

    /** What the first of them says that says it. */
    public <T> @Nullable T first(Function<SegmentView, @Nullable T> question) {
      return segments.stream().map(question).filter(Objects::nonNull).findFirst().orElse(null);
    }
  }

  private static List<Passage> joined(List<SegmentView> all) {
    List<SegmentView> ordered =
        all.stream()
            .sorted(
                Comparator.comparing(SegmentView::transcript)
                    .thenComparing(SegmentView::start)
                    .thenComparing(SegmentView::end)
                    .thenComparing(SegmentView::id))
            .toList();
    List<Passage> passages = new ArrayList<>();
    List<SegmentView> open = new ArrayList<>();
    int reached = 0;
    for (SegmentView segment : ordered) {
      boolean continues =
          !open.isEmpty()
              && open.get(0).transcript().equals(segment.transcript())
              && segment.start() < reached;
      if (!continues && !open.isEmpty()) {
        passages.add(new Passage(open));
        open.clear();
      }
      open.add(segment);
      reached = continues ? Math.max(reached, segment.end()) : segment.end();
    }
    if (!open.isEmpty()) {
      passages.add(new Passage(open));
    }
    return passages;
  }

  /** The passages that bear a code, by transcript and place. */
  public List<Passage> of(UUID code) {
    return byCode.getOrDefault(code, List.of());
  }

  /** All spans that bear a code. */
  public List<SegmentView> segments(UUID code) {
    return of(code).stream().flatMap(passage -> passage.segments().stream()).toList();
  }
}
