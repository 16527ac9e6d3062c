package org.retroduct.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
                        .thenComparingInt(code -> code.place)
                        .thenComparing(code -> code.id.toString())));
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

  /** To each code a text, so that the order of the texts is that of the codes. */
  static Map<UUID, String> places(List<Code> codes) {
    Map<UUID, String> places = new HashMap<>();
    for (Code code : ordered(codes)) {
      String above = code.parent == null ? "" : places.get(code.parent);
      int kind = code.kind.ordinal();
      String own = String.format(Locale.ROOT, "%02d.%08d.%s ", kind, code.place, code.id);
      places.put(code.id, above + own);
    }
    return places;
  }
}
