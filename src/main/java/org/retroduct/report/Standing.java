package org.retroduct.report;

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
import org.retroduct.coding.SegmentView;

/** The standing coding: overlapping spans of one code are one passage, whoever made them. */
final class Standing {
  private final Map<UUID, List<Passage>> byCode = new HashMap<>();

  /** Spans of one code that overlap, in the order in which they begin. */
  record Passage(List<SegmentView> segments) {
    Passage {
      segments = List.copyOf(segments);
    }

    /** What the first of them says that says it. */
    <T> @Nullable T first(Function<SegmentView, @Nullable T> question) {
      return segments.stream().map(question).filter(Objects::nonNull).findFirst().orElse(null);
    }
  }

  Standing(Collection<SegmentView> segments) {
    Map<UUID, List<SegmentView>> bearing = new HashMap<>();
    for (SegmentView segment : segments) {
      for (SegmentView.CodeOf code : segment.codes()) {
        bearing.computeIfAbsent(code.id(), id -> new ArrayList<>()).add(segment);
      }
    }
    bearing.forEach((code, all) -> byCode.put(code, joined(all)));
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
  List<Passage> of(UUID code) {
    return byCode.getOrDefault(code, List.of());
  }

  /** All spans that bear a code. */
  List<SegmentView> segments(UUID code) {
    return of(code).stream().flatMap(passage -> passage.segments().stream()).toList();
  }
}
