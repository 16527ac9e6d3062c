package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.retroduct.statistics.CodedSpan;
import org.retroduct.statistics.Ratings;
import org.retroduct.transcript.Span;

/**
 * Which sentences or turns have which codes. A unit has a code if the coder's passages with it
 * cover half its characters or more; a passage that reaches half of no unit counts for the one that
 * it overlaps most, the first if there are several.
 */
final class CodedUnits {
  private record Place(String coder, String topic) {}

  private final Material material;
  private final List<Span> units = new ArrayList<>();
  private final List<List<String>> seenBy = new ArrayList<>();
  private final List<Integer> transcripts = new ArrayList<>();
  private final Map<Place, Set<Integer>> coded = new HashMap<>();
  private final Map<Place, Integer> passages = new HashMap<>();

  CodedUnits(Material material) {
    this.material = material;
    Map<String, Map<Place, List<Span>>> byText = new HashMap<>();
    for (CodedSpan span : material.spans()) {
      byText
          .computeIfAbsent(span.document(), id -> new HashMap<>())
          .computeIfAbsent(new Place(span.coder(), span.code()), place -> new ArrayList<>())
          .add(new Span(span.start(), span.end()));
    }
    int number = 0;
    for (Material.Text text : material.counted()) {
      int base = units.size();
      for (Span unit : text.units()) {
        units.add(unit);
        seenBy.add(text.coders());
        transcripts.add(number);
      }
      number++;
      byText
          .getOrDefault(text.id().toString(), Map.of())
          .forEach((place, spans) -> mark(place, joined(spans), text.units(), base));
    }
  }

  /** Passages that share a character are one; those that only touch stay two. */
  private static List<Span> joined(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.naturalOrder()).toList()) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).overlaps(span)) {
        joined.set(last, joined.get(last).hull(span));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private void mark(Place place, List<Span> spans, List<Span> of, int base) {
    passages.merge(place, spans.size(), Integer::sum);
    Set<Integer> marked = coded.computeIfAbsent(place, p -> new TreeSet<>());
    int[] covered = new int[of.size()];
    for (Span span : spans) {
      int most = -1;
      int length = 0;
      boolean half = false;
      for (int u = firstEndingAfter(of, span.start()); u < of.size(); u++) {
        if (of.get(u).start() >= span.end()) {
          break;
        }
        int shared = of.get(u).intersection(span).map(Span::length).orElse(0);
        covered[u] += shared;
        half |= 2 * shared >= of.get(u).length();
        if (shared > length) {
          most = u;
          length = shared;
        }
      }
      if (!half && most >= 0) {
        marked.add(base + most);
      }
    }
    for (int u = 0; u < covered.length; u++) {
      if (2 * covered[u] >= of.get(u).length()) {
        marked.add(base + u);
      }
    }
  }

  private static int firstEndingAfter(List<Span> units, int position) {
    int low = 0;
    int high = units.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (units.get(middle).end() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** How many passages a coder has with a code in the texts that count. */
  int passages(String coder, String topic) {
    return passages.getOrDefault(new Place(coder, topic), 0);
  }

  /** The number of each unit's transcript, from 0. */
  int[] transcripts() {
    return transcripts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** A row for each coder: 1, 0, or missing where the coder has not seen the unit. */
  int[][] present(String topic) {
    int[][] present = new int[material.coders().size()][units.size()];
    for (int g = 0; g < present.length; g++) {
      String coder = material.coders().get(g);
      Set<Integer> marked = coded.getOrDefault(new Place(coder, topic), Set.of());
      Arrays.setAll(present[g], u -> marked.contains(u) ? 1 : 0);
      for (int u = 0; u < present[g].length; u++) {
        present[g][u] = seenBy.get(u).contains(coder) ? present[g][u] : Ratings.MISSING;
      }
    }
    return present;
  }

  /** A row for each coder: the codes of each unit, null where the coder has not seen it. */
  List<List<@Nullable Collection<String>>> sets() {
    List<List<@Nullable Collection<String>>> rows = new ArrayList<>();
    for (String coder : material.coders()) {
      List<@Nullable Collection<String>> row = new ArrayList<>();
      seenBy.forEach(seen -> row.add(seen.contains(coder) ? new TreeSet<>() : null));
      rows.add(row);
    }
    coded.forEach(
        (place, marked) -> {
          List<@Nullable Collection<String>> row =
              rows.get(material.coders().indexOf(place.coder()));
          for (int u : marked) {
            Collection<String> set = row.get(u);
            if (set != null) {
              set.add(place.topic());
            }
          }
        });
    return rows;
  }
}
