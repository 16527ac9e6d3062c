package org.retroduct.coding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;

/** Codes by id, with their places in the order of the codebook. */
record KnownCodes(Map<UUID, Known> codes) {
  /**
   * A code.
   *
   * @param place from 0
   * @param tag of no certain version
   */
  record Known(int place, SegmentView.CodeOf tag) {}

  /** Codes in the order of the codebook. */
  static KnownCodes of(List<CodeView> codes) {
    Map<UUID, Known> known = new HashMap<>();
    for (CodeView code : codes) {
      var tag = new SegmentView.CodeOf(code.id(), code.key(), code.name(), code.kind(), null);
      known.putIfAbsent(code.id(), new Known(known.size(), tag));
    }
    return new KnownCodes(known);
  }

  /** None for a code that is not among them. */
  @Nullable Known get(UUID code) {
    return codes.get(code);
  }

  /** The codes of a segment, in the order of the codebook. */
  List<SegmentView.CodeOf> of(Segment segment) {
    Map<Known, SegmentView.CodeOf> shown = new TreeMap<>(Comparator.comparingInt(Known::place));
    for (SegmentCode coding : segment.codes) {
      Known known = codes.get(coding.code);
      if (known != null) {
        shown.put(known, known.tag().with(coding.codebookVersion));
      }
    }
    return List.copyOf(shown.values());
  }
}
