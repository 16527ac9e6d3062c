package org.retroduct.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places the numbers of the lines of a drawing: each on its own line, on no other number and on no
 * box, and as far from other lines as may be, so that it is plain whose number it is.
 */
final class Numbering {
  /** Half the height of a number, with the room around it. */
  static final int HALF_HEIGHT = 9;

  private static final double DIGIT = 4.4;
  private static final double ROOM = 5;
  private static final double FIRST = 0.1;
  private static final double STEP = 0.02;
  private static final int STEPS = 41;
  private static final double ENOUGH = 14;
  private static final int ROUNDS = 8;

  private final List<Curve> curves;
  private final List<Rect> boxes;

  Numbering(List<Curve> curves, List<Rect> boxes) {
    this.curves = List.copyOf(curves);
    this.boxes = List.copyOf(boxes);
  }

  /** The middle of a number. */
  record Spot(double x, double y) {}

  /** What is kept free. */
  record Rect(int x, int y, int width, int height) {
    private boolean touches(Spot spot, double half) {
      return spot.x > x - half
          && spot.x < x + width + half
          && spot.y > y - HALF_HEIGHT
          && spot.y < y + height + HALF_HEIGHT;
    }
  }

  /** A line from one box to another, which bends halfway, and its number. */
  record Curve(int x1, int y1, int x2, int y2, int number) {
    private Spot at(double t) {
      double u = 1 - t;
      double middle = (x1 + x2) / 2.0;
      double near = u * u * u + 3 * u * u * t;
      double x = u * u * u * x1 + 3 * u * t * middle + t * t * t * x2;
      return new Spot(x, near * y1 + (1 - near) * y2);
    }

    private double half() {
      return halfWidth(number);
    }

    /** How far a spot is from it, along neither axis but straight. */
    private double distance(Spot spot) {
      double least = Double.MAX_VALUE;
      Spot last = at(0);
      for (double t = 0.05; t < 1.01; t += 0.05) {
        Spot next = at(t);
        least = Math.min(least, toPiece(spot, last, next));
        last = next;
      }
      return least;
    }

    private static double toPiece(Spot spot, Spot from, Spot to) {
      double dx = to.x - from.x;
      double dy = to.y - from.y;
      double length = dx * dx + dy * dy;
      double along = length == 0 ? 0 : ((spot.x - from.x) * dx + (spot.y - from.y) * dy) / length;
      double t = Math.max(0, Math.min(1, along));
      return Math.hypot(spot.x - from.x - t * dx, spot.y - from.y - t * dy);
    }
  }

  /** Half the width of a number, with the room around it. */
  static double halfWidth(int number) {
    return DIGIT * String.valueOf(number).length() + ROOM;
  }

  /** A spot with how far other lines are from it, as far as that matters. */
  private record Choice(Spot spot, double clear) {}

  /** Whether two numbers in these spots would touch. */
  static boolean touch(Spot one, double half, Spot other, double otherHalf) {
    return Math.abs(one.x - other.x) < half + otherHalf
        && Math.abs(one.y - other.y) < 2 * HALF_HEIGHT;
  }

  /** A spot for each line, in their order; some touch only if the drawing is too tight for them. */
  List<Spot> spots() {
    List<List<Choice>> choices = curves.stream().map(this::choices).toList();
    List<Integer> tightFirst = new ArrayList<>(IntStream.range(0, curves.size()).boxed().toList());
    tightFirst.sort(Comparator.comparingInt(i -> choices.get(i).size()));
    List<Spot> spots = new ArrayList<>();
    curves.forEach(curve -> spots.add(new Spot(-1_000, -1_000)));
    for (int round = 0; round < ROUNDS; round++) {
      boolean moved = false;
      for (int i : tightFirst) {
        Spot best = best(i, choices.get(i), spots);
        moved |= !best.equals(spots.set(i, best));
      }
      if (!moved) {
        break;
      }
    }
    return spots;
  }

  /** Whether no two of these numbers touch, and none a box. */
  boolean apart(List<Spot> spots) {
    for (int i = 0; i < spots.size(); i++) {
      if (touching(i, spots.get(i), spots) > 0 || onBox(spots.get(i), curves.get(i).half())) {
        return false;
      }
    }
    return true;
  }

  private List<Choice> choices(Curve curve) {
    List<Choice> choices = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      Spot spot = curve.at(FIRST + step * STEP);
      if (!onBox(spot, curve.half())) {
        choices.add(new Choice(spot, clear(curve, spot)));
      }
    }
    return choices.isEmpty() ? List.of(new Choice(curve.at(0.5), 0)) : choices;
  }

  private boolean onBox(Spot spot, double half) {
    return boxes.stream().anyMatch(box -> box.touches(spot, half));
  }

  private double clear(Curve curve, Spot spot) {
    double least = ENOUGH;
    for (Curve other : curves) {
      if (!other.equals(curve)) {
        least = Math.min(least, other.distance(spot));
      }
    }
    return least;
  }

  /** The first of the clearest spots among those that touch the fewest other numbers. */
  private Spot best(int which, List<Choice> choices, List<Spot> spots) {
    Choice best = choices.get(0);
    int fewest = Integer.MAX_VALUE;
    for (Choice choice : choices) {
      int touching = touching(which, choice.spot, spots);
      if (touching < fewest || (touching == fewest && choice.clear > best.clear)) {
        best = choice;
        fewest = touching;
      }
    }
    return best.spot;
  }

  private int touching(int which, Spot spot, List<Spot> spots) {
    int touching = 0;
    double half = curves.get(which).half();
    for (int i = 0; i < spots.size(); i++) {
      if (i != which && touch(spot, half, spots.get(i), curves.get(i).half())) {
        touching++;
      }
    }
    return touching;
  }
}
