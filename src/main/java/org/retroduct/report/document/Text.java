package org.retroduct.report.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of pieces; immutable, each method answers a longer one. */
public record Text(List<Inline> pieces) {

  /** Nothing. */
  public static final Text EMPTY = new Text(List.of());

  /** What stands in a cell for which nothing is recorded. */
  public static final Text NONE = EMPTY.words("–", Face.MUTED);

  public Text {
    pieces = List.copyOf(pieces);
  }

  /** Plain words. */
  public static Text of(String words) {
    return EMPTY.words(words, Face.PLAIN);
  }

  /** Words in a face. */
  public static Text of(String words, Face face) {
    return EMPTY.words(words, face);
  }

  /** The words, or a dash if there are none. */
  public static Text orNone(@Nullable Object words) {
    return words == null || words.toString().isBlank() ? NONE : of(words.toString());
  }

  /** The lines one below the other, or a dash if there are none. */
  public static Text lines(List<Text> lines) {
    Text all = EMPTY;
    for (Text line : lines) {
      all = all.pieces.isEmpty() ? line : all.plus(new Inline.Break()).plus(line);
    }
    return all.pieces.isEmpty() ? NONE : all;
  }

  /** Its lines, each without the break behind it. */
  List<Text> lines() {
    List<Text> lines = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    for (Inline piece : pieces) {
      if (piece instanceof Inline.Break) {
        lines.add(new Text(line));
        line = new ArrayList<>();
      } else {
        line.add(piece);
      }
    }
    lines.add(new Text(line));
    return lines;
  }

  /** With these words at the end. */
  public Text words(String words, Face face) {
    return plus(new Words(words, face));
  }

  /** With the plain words at the end. */
  public Text words(String words) {
    return words(words, Face.PLAIN);
  }

  /** With the short of a code at the end. */
  public Text key(String label) {
    return plus(new Inline.Key(label));
  }

  /** With a link at the end. */
  public Text link(String anchor, String text) {
    return plus(new Inline.Link(anchor, text));
  }

  /** With the page of a heading at the end. */
  public Text pageOf(String anchor) {
    return plus(new Inline.PageOf(anchor));
  }

  /** With all pieces of the other at the end. */
  public Text plus(Text other) {
    List<Inline> all = new ArrayList<>(pieces);
    all.addAll(other.pieces);
    return new Text(all);
  }

  private Text plus(Inline piece) {
    List<Inline> all = new ArrayList<>(pieces);
    all.add(piece);
    return new Text(all);
  }

  void writeTo(InlineWriter writer) {
    pieces.forEach(piece -> piece.writeTo(writer));
  }
}
