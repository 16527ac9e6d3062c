package org.retroduct.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Codebook order: by kind, each code followed by those below it, by their places. */
final class CodeTree {
  private final Map<@Nullable UUID, List<Code>> below = new HashMap<>();
  private final List<Code> ordered = new ArrayList<>();

  private CodeTree(List<Code> codes) {
    for (Code code : codes) {
      below.computeIfAbsent(code.parent, parent -> new ArrayList<>()).add(code);
    }
    below
        .values()
        .forEach(
            siblings ->
                siblings.sort(
                    Comparator.comparing((Code code) -> code.kind)
                        .thenComparingInt(code -> code.place)));
    walk(null);
  }

  private void walk(@Nullable UUID parent) {
    for (Code code : below.getOrDefault(parent, List.of())) {
      ordered.add(code);
      walk(code.id);
    }
  }

  static List<Code> ordered(List<Code> codes) {
    return List.copyOf(new CodeTree(codes).ordered);
  }
}
