package org.retroduct.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.SpeakerRole;

/**
 * A transcript with the codes on it, ready to be drawn page by page. The text is cut once at every
 * place where a code begins or ends; overlaps are never searched for pairwise, so the work grows
 * with the text and with the codes, not with their product.
 */
final class CodedText {

  private final CodePoints text;
  private final List<Sentence> sentences;
  private final List<List<TurnPart>> pages;
  private final List<Tagged> tagged;

  private CodedText(
      CodePoints text, List<Sentence> sentences, List<List<TurnPart>> pages, List<Tagged> tagged) {
    this.text = text;
    this.sentences = sentences;
    this.pages = pages;
    this.tagged = tagged;
  }

  /**
   * Turns and sentences come in the order of the text and each sentence lies within a turn;
   * passages come in any order. A passage that touches no sentence is not drawn.
   */
  static CodedText of(
      CodePoints text, List<SpokenTurn> turns, List<Sentence> sentences, List<Passage> passages) {
    List<Sentence> numbered = List.copyOf(sentences);
    List<Tagged> tagged = new ArrayList<>();
    for (Passage passage : passages) {
      int first = endsAfter(numbered, passage.span().start());
      int last = startsBefore(numbered, passage.span().end());
      if (first <= last) {
        for (CodeTag code : passage.codes()) {
          tagged.add(
              new Tagged(
                  passage.id(),
                  code,
                  passage.span(),
                  numbered.get(first).number(),
                  numbered.get(last).number()));
        }
      }
    }
    tagged.sort(Tagged.IN_TEXT);
    return new CodedText(text, numbered, TurnPages.of(text, turns, numbered), tagged);
  }

  /** How many pages there are; one at least. */
  int pages() {
    return pages.size();
  }

  /** How many sentences the whole transcript has. */
  int sentences() {
    return sentences.size();
  }

  /** The page that holds a sentence; the last one if there is no such sentence. */
  int pageOf(int sentence) {
    for (int i = 0; i < pages.size(); i++) {
      if (lastOf(pages.get(i)) >= sentence) {
        return i + 1;
      }
    }
    return pages.size();
  }

  /**
   * One page.
   *
   * @param number from 1 to {@link #pages()}
   * @param ticked the numbers of the sentences whose boxes are ticked
   */
  CodedPage page(int number, Set<Integer> ticked) {
    List<TurnPart> parts = pages.get(number - 1);
    int first = firstOf(parts);
    int last = lastOf(parts);
    List<Tagged> here =
        tagged.stream().filter(t -> t.first() <= last && t.last() >= first).toList();
    MarkSweep marks = new MarkSweep(text, here);
    StripeSweep stripes = new StripeSweep(here);
    List<CodedTurn> turns = new ArrayList<>();
    for (TurnPart part : parts) {
      List<Line> lines = new ArrayList<>();
      for (Sentence sentence : part.sentences()) {
        lines.add(marks.line(sentence, ticked.contains(sentence.number())));
      }
      turns.add(turn(part, lines, stripes.margin(part.sentences())));
    }
    return new CodedPage(number, first, last, turns);
  }

  private static CodedTurn turn(TurnPart part, List<Line> lines, StripeSweep.Margin margin) {
    SpokenTurn turn = part.turn();
    return new CodedTurn(
        turn.number(),
        part.part(),
        part.parts(),
        turn.speaker(),
        turn.role() == SpeakerRole.INTERVIEWER,
        turn.time(),
        lines,
        margin.stripes(),
        margin.overflow());
  }

  private static int firstOf(List<TurnPart> parts) {
    return parts.stream()
        .flatMap(p -> p.sentences().stream())
        .mapToInt(Sentence::number)
        .findFirst()
        .orElse(0);
  }

  private static int lastOf(List<TurnPart> parts) {
    return parts.stream()
        .flatMap(p -> p.sentences().stream())
        .mapToInt(Sentence::number)
        .max()
        .orElse(0);
  }

  /** The index of the first sentence that ends after a position. */
  private static int endsAfter(List<Sentence> sentences, int position) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The index of the last sentence that starts before a position. */
  private static int startsBefore(List<Sentence> sentences, int position) {
    int low = -1;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).span().start() < position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
