package org.retroduct.theory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.retroduct.codebook.CodeView;

/**
 * A programme theory drawn: the codes of its configurations in four columns, and a line between two
 * that stand in one configuration, side by side. All lengths are units of the drawing, which is
 * 1,280 wide.
 *
 * @param height of the drawing
 * @param boxes a code in a column
 * @param joins drawn beneath the boxes
 */
public record Diagram(int height, List<Box> boxes, List<Join> joins) {
  private static final int WIDTH = 214;
  private static final int COLUMN = 355;
  private static final int TOP = 50;
  private static final int GAP = 18;
  private static final int LINE = 18;
  private static final int DIGIT = 9;
  private static final int LETTERS = 17;
  private static final int SWEEPS = 4;

  public Diagram {
    boxes = List.copyOf(boxes);
    joins = List.copyOf(joins);
  }

  /**
   * A code in its column.
   *
   * @param kind the class of its colour: c, r, t or o, by the column
   * @param key its short form; empty where it has none
   * @param x of its left edge
   * @param y of its upper edge
   * @param lines its name in lines that fit
   */
  public record Box(String kind, String key, int x, int y, int height, List<Text> lines) {
    public Box {
      lines = List.copyOf(lines);
    }

    private boolean covers(Join join) {
      return join.x > x - DIGIT
          && join.x < x + WIDTH + DIGIT
          && join.y > y
          && join.y < y + height + LINE;
    }

    /** The height of its middle. */
    public int middle() {
      return y + height / 2;
    }
  }

  /** A line of a name, by the place of its first letter. */
  public record Text(int x, int y, String words) {}

  /**
   * A line between two boxes.
   *
   * @param path in the language of SVG
   * @param weight of the line, 1.5 to 6
   * @param passages how many passages its configurations rest on
   * @param x of the number, near the beginning of the line or where no other number is near
   */
  public record Join(String path, String weight, int passages, int x, int y) {
    /** How far its number is from the nearest other one; they touch at 1. */
    private double room(List<Join> others) {
      return others.stream().mapToDouble(this::distance).min().orElse(1);
    }

    private double distance(Join other) {
      int digits = String.valueOf(passages).length() + String.valueOf(other.passages).length();
      double wide = 4.0 + digits * DIGIT / 2.0;
      return Math.max(Math.abs(x - other.x) / wide, Math.abs(y - other.y) / (double) LINE);
    }
  }

  /** A code's place: the column, 0 to 3, and the code. */
  private record Place(int column, CodeView code) {}

  private record Pair(Place from, Place to) {}

  /** Draws configurations; one without evidence yet is drawn too, with no passages. */
  public static Diagram of(List<GroundedConfiguration> configurations) {
    Set<Place> all = new LinkedHashSet<>();
    Map<Pair, Integer> pairs = new LinkedHashMap<>();
    for (GroundedConfiguration configuration : configurations) {
      List<List<Place>> slots = places(configuration);
      slots.forEach(all::addAll);
      for (int i = 1; i < slots.size(); i++) {
        for (Place from : slots.get(i - 1)) {
          slots
              .get(i)
              .forEach(
                  to ->
                      pairs.merge(
                          new Pair(from, to), configuration.evidence().size(), Integer::sum));
        }
      }
    }
    return drawn(ordered(all, pairs.keySet()), pairs);
  }

  /** The slots that have codes, in the order of the sentence. */
  private static List<List<Place>> places(GroundedConfiguration configuration) {
    List<List<CodeView>> slots =
        List.of(
            configuration.contexts(),
            configuration.resources(),
            configuration.reasonings(),
            configuration.outcomes());
    List<List<Place>> places = new ArrayList<>();
    for (int column = 0; column < slots.size(); column++) {
      int at = column;
      List<Place> here = slots.get(at).stream().map(code -> new Place(at, code)).toList();
      if (!here.isEmpty()) {
        places.add(here);
      }
    }
    return places;
  }

  /**
   * The columns, each ordered by the mean place of its neighbours, to and fro, so that few lines
   * cross: the barycentre heuristic of Sugiyama, Tagawa and Toda (1981).
   */
  private static List<List<Place>> ordered(Set<Place> places, Set<Pair> pairs) {
    Map<Place, Set<Place>> beside = new HashMap<>();
    for (Pair pair : pairs) {
      beside.computeIfAbsent(pair.from(), each -> new LinkedHashSet<>()).add(pair.to());
      beside.computeIfAbsent(pair.to(), each -> new LinkedHashSet<>()).add(pair.from());
    }
    List<List<Place>> columns = new ArrayList<>();
    Map<Place, Double> at = new HashMap<>();
    for (int i = 0; i < 4; i++) {
      int column = i;
      columns.add(new ArrayList<>(places.stream().filter(p -> p.column() == column).toList()));
      number(columns.get(i), at);
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int i = 0; i < 4; i++) {
        List<Place> column = columns.get(sweep % 2 == 0 ? i : 3 - i);
        Map<Place, Double> means = new HashMap<>();
        for (Place place : column) {
          means.put(place, mean(beside.getOrDefault(place, Set.of(place)), at));
        }
        column.sort(Comparator.comparingDouble(place -> means.getOrDefault(place, 0.0)));
        number(column, at);
      }
    }
    return columns;
  }

  private static double mean(Set<Place> places, Map<Place, Double> at) {
    return places.stream().mapToDouble(place -> at.getOrDefault(place, 0.0)).average().orElse(0);
  }

  /** Places from -1 to 1, so that columns of unlike length compare. */
  private static void number(List<Place> column, Map<Place, Double> at) {
    for (int i = 0; i < column.size(); i++) {
      at.put(column.get(i), (2.0 * i + 1) / column.size() - 1);
    }
  }

  private static Diagram drawn(List<List<Place>> columns, Map<Pair, Integer> pairs) {
    int lines =
        columns.stream()
            .flatMap(List::stream)
            .mapToInt(place -> wrapped(place.code().name()).size())
            .max()
            .orElse(1);
    int high = LINE * Math.max(2, lines) + 22;
    int most = columns.stream().mapToInt(List::size).max().orElse(0);
    int height = TOP + most * (high + GAP);
    Map<Place, Box> boxes = new LinkedHashMap<>();
    for (List<Place> column : columns) {
      int y = TOP + (most - column.size()) * (high + GAP) / 2;
      for (Place place : column) {
        boxes.put(place, box(place, y, high));
        y += high + GAP;
      }
    }
    int heaviest = pairs.values().stream().mapToInt(n -> n).max().orElse(1);
    List<Join> joins = new ArrayList<>();
    pairs.forEach(
        (pair, passages) ->
            joins.add(
                join(
                    Objects.requireNonNull(boxes.get(pair.from())),
                    Objects.requireNonNull(boxes.get(pair.to())),
                    passages,
                    heaviest,
                    boxes.values(),
                    joins)));
    return new Diagram(height, List.copyOf(boxes.values()), joins);
  }

  private static Box box(Place place, int y, int high) {
    CodeView code = place.code();
    List<String> words = wrapped(code.name());
    int x = place.column() * COLUMN;
    int first = y + high / 2 - (words.size() - 1) * LINE / 2 + 5;
    List<Text> lines = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      lines.add(new Text(x + 62, first + i * LINE, words.get(i)));
    }
    String kind = List.of("c", "r", "t", "o").get(place.column());
    return new Box(kind, code.key() == null ? "" : code.key(), x, y, high, lines);
  }

  private static List<String> wrapped(String name) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : name.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > LETTERS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The curve from box to box, with its number where it is clear of boxes and of other numbers. */
  private static Join join(
      Box from, Box to, int passages, int heaviest, Collection<Box> boxes, List<Join> others) {
    int x1 = from.x() + WIDTH;
    int y1 = from.middle();
    int x2 = to.x() - 7;
    int y2 = to.middle();
    int bend = (x2 - x1) / 2;
    String path =
        "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2);
    double weight = 1.5 + 4.5 * passages / Math.max(1, heaviest);
    Join best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (double t = 0.16; t < 0.8 && most < 1; t += 0.06) {
      double u = 1 - t;
      double near = u * u * u + 3 * u * u * t;
      double x =
          u * u * u * x1
              + 3 * u * u * t * (x1 + bend)
              + 3 * u * t * t * (x2 - bend)
              + t * t * t * x2;
      double y = near * y1 + (1 - near) * y2;
      Join join =
          new Join(
              path,
              String.format(Locale.ROOT, "%.1f", weight),
              passages,
              (int) Math.round(x),
              (int) Math.round(y) + 5);
      double room = boxes.stream().anyMatch(box -> box.covers(join)) ? -1 : join.room(others);
      if (room > most) {
        best = join;
        most = room;
      }
    }
    return Objects.requireNonNull(best);
  }
}
