package org.retroduct.theory;

import java.util.ArrayList;
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
  private static final int GAP = 16;
  private static final int WIDEST = 10 * GAP;
  private static final int LINE = 20;
  private static final int ARROW = 7;
  private static final int LETTERS = 14;
  private static final int SWEEPS = 4;
  private static final Diagram EMPTY = new Diagram(0, List.of(), List.of());

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

    private Numbering.Rect outline() {
      return new Numbering.Rect(x, y, WIDTH, height);
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
   * @param x of the middle of the number
   * @param y of its foot
   */
  public record Join(String path, String weight, int passages, int x, int y) {}

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

  /** With as much room between the rows as the numbers need. */
  private static Diagram drawn(List<List<Place>> columns, Map<Pair, Integer> pairs) {
    Diagram diagram = EMPTY;
    for (int gap = GAP; gap <= WIDEST; gap += GAP) {
      Map<Place, Box> boxes = boxes(columns, gap);
      List<Numbering.Curve> curves = new ArrayList<>();
      pairs.forEach(
          (pair, passages) ->
              curves.add(
                  curve(
                      Objects.requireNonNull(boxes.get(pair.from())),
                      Objects.requireNonNull(boxes.get(pair.to())),
                      passages)));
      Numbering numbering =
          new Numbering(curves, boxes.values().stream().map(Box::outline).toList());
      List<Numbering.Spot> spots = numbering.spots();
      int height = boxes.values().stream().mapToInt(box -> box.y() + box.height()).max().orElse(0);
      diagram = new Diagram(height + 4, List.copyOf(boxes.values()), joins(curves, spots));
      if (numbering.apart(spots)) {
        break;
      }
    }
    return diagram;
  }

  private static Map<Place, Box> boxes(List<List<Place>> columns, int gap) {
    int lines =
        columns.stream()
            .flatMap(List::stream)
            .mapToInt(place -> wrapped(place.code().name()).size())
            .max()
            .orElse(1);
    int high = LINE * Math.max(2, lines) + 18;
    int most = columns.stream().mapToInt(List::size).max().orElse(0);
    Map<Place, Box> boxes = new LinkedHashMap<>();
    for (List<Place> column : columns) {
      int y = TOP + (most - column.size()) * (high + gap) / 2;
      for (Place place : column) {
        boxes.put(place, box(place, y, high));
        y += high + gap;
      }
    }
    return boxes;
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

  private static Numbering.Curve curve(Box from, Box to, int passages) {
    return new Numbering.Curve(
        from.x() + WIDTH, from.middle(), to.x() - ARROW, to.middle(), passages);
  }

  private static List<Join> joins(List<Numbering.Curve> curves, List<Numbering.Spot> spots) {
    int heaviest = curves.stream().mapToInt(Numbering.Curve::number).max().orElse(1);
    List<Join> joins = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      Numbering.Curve curve = curves.get(i);
      double weight = 1.5 + 4.5 * curve.number() / Math.max(1, heaviest);
      joins.add(
          new Join(
              path(curve),
              String.format(Locale.ROOT, "%.1f", weight),
              curve.number(),
              (int) Math.round(spots.get(i).x()),
              (int) Math.round(spots.get(i).y()) + 5));
    }
    return joins;
  }

  private static String path(Numbering.Curve c) {
    int bend = (c.x1() + c.x2()) / 2;
    return "M%d %dC%d %d %d %d %d %d"
        .formatted(c.x1(), c.y1(), bend, c.y1(), bend, c.y2(), c.x2(), c.y2());
  }
}
