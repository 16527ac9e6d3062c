package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TextOutline;

/** Draws a transcript beside the codes of its coders, a turn or part of a turn at a time. */
final class Comparing {
  /** The stylesheet has as many rows for stripes. */
  private static final int LONGEST = 12;

  /** The stylesheet has as many columns for stripes, which the coders share. */
  static final int COLUMNS = 12;

  /** More columns than these are not needed for one coder. */
  private static final int MOST_LANES = 3;

  /** Columns of one coder, counted from 0. */
  record Lanes(int first, int count) {}

  /** A part of a turn: sentences by their place from 0, the last not included. */
  record Part(int turn, int from, int past) {}

  private final CompareDesk.Shown shown;
  private final List<ComparedCoder> coders;
  private final List<Disagreement> differences;

  /** {@code places} in {@link CodedTexts#coders}, from two to {@link #COLUMNS}. */
  Comparing(CompareDesk.Shown shown, List<Integer> places, Predicate<CodedTexts.CodeOf> wanted) {
    this.shown = shown;
    int each = lanes(places.size());
    this.coders =
        IntStream.range(0, places.size())
            .mapToObj(
                i -> new ComparedCoder(shown, places.get(i), new Lanes(i * each, each), wanted))
            .toList();
    this.differences =
        shown.all().disagreements().stream()
            .filter(of -> of.text() == shown.text())
            .filter(of -> of.parts().stream().anyMatch(part -> wanted.test(part.code())))
            .filter(of -> places.stream().map(place -> done(of, place)).distinct().count() > 1)
            .toList();
  }

  /** How many columns each of so many coders has. */
  static int lanes(int coders) {
    return Math.min(MOST_LANES, COLUMNS / coders);
  }

  private static List<String> done(Disagreement of, int coder) {
    return of.by(coder).stream()
        .map(part -> part.code().id() + " " + part.span())
        .sorted()
        .toList();
  }

  /** Where they differ, in the order of the text. */
  List<Disagreement> differences() {
    return differences;
  }

  /** All turns, cut so that each part has rows for its stripes. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    List<TextOutline.Stretch> turns = shown.outline().turns();
    List<Span> sentences = shown.outline().sentences();
    int from = 0;
    for (int turn = 0; turn < turns.size(); turn++) {
      int past = from;
      while (past < sentences.size() && sentences.get(past).start() < turns.get(turn).end()) {
        past++;
      }
      for (int at = from; at < past; at += LONGEST) {
        parts.add(new Part(turn, at, Math.min(past, at + LONGEST)));
      }
      from = past;
    }
    return parts;
  }

  /** The place of the part in which a difference begins. */
  int partOf(List<Part> parts, Disagreement of) {
    int sentence = shown.sentenceAt(of.span().start());
    int at = 0;
    while (at + 1 < parts.size() && parts.get(at).past() <= sentence) {
      at++;
    }
    return at;
  }

  /** {@code next} gives the address of the one after a place in {@link #differences}. */
  ComparedTurn turn(Part part, IntFunction<String> next) {
    boolean interviewer = shown.outline().turns().get(part.turn()).interviewer();
    boolean known = !shown.turns().isEmpty();
    String speaker = known ? shown.turns().get(part.turn()).speaker() : "";
    String unnamed = interviewer ? "Interviewer" : "Speaker";
    return new ComparedTurn(
        "turn " + (part.turn() + 1),
        known ? shown.turns().get(part.turn()).time() : "",
        speaker.isEmpty() ? unnamed : speaker,
        known ? shown.turns().get(part.turn()).label() : "",
        interviewer,
        IntStream.range(part.from(), part.past()).mapToObj(at -> line(at, next)).toList(),
        coders.stream().map(coder -> coder.beside(part)).toList());
  }

  private ComparedTurn.Line line(int at, IntFunction<String> next) {
    Span sentence = shown.outline().sentences().get(at);
    boolean differs = differences.stream().anyMatch(of -> of.span().overlaps(sentence));
    return new ComparedTurn.Line(at + 1, differs, pieces(sentence, told(at, sentence, next)));
  }

  /** The differences that begin in a sentence, by where in it they are told: behind a word. */
  private Map<Integer, List<ComparedTurn.Difference>> told(
      int at, Span sentence, IntFunction<String> next) {
    Map<Integer, List<ComparedTurn.Difference>> told = new HashMap<>();
    for (int d = 0; d < differences.size(); d++) {
      Disagreement of = differences.get(d);
      if (shown.sentenceAt(of.span().start()) == at) {
        String about = DisagreementWords.category(shown.all(), of);
        told.computeIfAbsent(wordEnd(of.span().end(), sentence), end -> new ArrayList<>())
            .add(new ComparedTurn.Difference(shown.number(of), about, next.apply(d)));
      }
    }
    return told;
  }

  private int wordEnd(int position, Span sentence) {
    int end = Math.max(position, sentence.start() + 1);
    while (end < sentence.end() && inWord(shown.words().excerpt(new Span(end - 1, end + 1)))) {
      end++;
    }
    return Math.min(end, sentence.end());
  }

  private static boolean inWord(String letters) {
    return letters.chars().noneMatch(Character::isWhitespace);
  }

  /** Cut where a coding begins or ends, or a difference is told. */
  private List<ComparedTurn.Piece> pieces(
      Span sentence, Map<Integer, List<ComparedTurn.Difference>> told) {
    List<List<ComparedCoder.Drawn>> here =
        coders.stream().map(coder -> coder.on(sentence)).toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(sentence.end()));
    for (List<ComparedCoder.Drawn> side : here) {
      for (ComparedCoder.Drawn of : side) {
        cuts.add(Math.max(of.span().start(), sentence.start()));
        cuts.add(Math.min(of.span().end(), sentence.end()));
      }
    }
    cuts.addAll(told.keySet());
    cuts.remove(sentence.start());
    List<ComparedTurn.Piece> pieces = new ArrayList<>();
    int from = sentence.start();
    for (int to : cuts) {
      Span piece = new Span(from, to);
      pieces.add(
          new ComparedTurn.Piece(
              shown.words().excerpt(piece), css(here, piece), told.getOrDefault(to, List.of())));
      from = to;
    }
    return pieces;
  }

  /** The kind of a code where all gave the same, {@code only} where they differ. */
  private static String css(List<List<ComparedCoder.Drawn>> here, Span piece) {
    List<List<ComparedCoder.Drawn>> over =
        here.stream()
            .map(side -> side.stream().filter(of -> of.span().overlaps(piece)).toList())
            .toList();
    if (over.stream().map(Comparing::codes).distinct().count() > 1) {
      return "only";
    }
    return over.get(0).isEmpty() ? "" : over.get(0).get(0).kind();
  }

  private static List<CodedTexts.CodeOf> codes(List<ComparedCoder.Drawn> drawn) {
    return drawn.stream()
        .map(ComparedCoder.Drawn::code)
        .distinct()
        .sorted(Comparator.comparing(CodedTexts.CodeOf::id))
        .toList();
  }
}
