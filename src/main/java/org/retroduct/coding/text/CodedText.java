package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.SpeakerRole;
import org.retroduct.transcript.TranscriptText;

/**
 * A transcript with the codes on it, ready to be drawn page by page. The text is cut once at every
 * place where a code begins or ends; overlaps are never searched for pairwise, so the work grows
 * with the text and with the codes, not with their product.
 */
public final class CodedText {

  /** Lanes of a margin where so many coders have one each, from one; the page has nine columns. */
  private static final int[] LANES_EACH = {MarkSweep.LANES, 3, 2};

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
    return new CodedText(text, numbered, TurnPages.of(turns, numbered), List.of()).with(passages);
  }

  /** The same text with these passages, in any order, and no others. */
  public CodedText with(List<Passage> passages) {
    List<Tagged> tagged = new ArrayList<>();
    for (Passage passage : passages) {
      int first = endsAfter(sentences, passage.span().start());
      int last = startsBefore(sentences, passage.span().end());
      if (first <= last) {
        for (CodeTag code : passage.codes()) {
          tagged.add(
              new Tagged(
                  passage.id(),
                  code,
                  passage.span(),
                  sentences.get(first).number(),
                  sentences.get(last).number(),
                  passage.coder(),
                  passage.memo()));
        }
      }
    }
    tagged.sort(Tagged.IN_TEXT);
    return new CodedText(text, sentences, pages, tagged);
  }

  /** A transcript with passages in any order. */
  public static CodedText of(TranscriptText text, List<Passage> passages) {
    return of(CodePoints.of(text.text()), SpokenTurn.of(text), Sentence.numbered(text), passages);
  }

  /** A transcript on which nothing is drawn yet. */
  public static CodedText of(TranscriptText text) {
    return of(text, List.of());
  }

  /** How many pages there are; one at least. */
  public int pages() {
    return pages.size();
  }

  /** How many sentences the whole transcript has. */
  public int sentences() {
    return sentences.size();
  }

  /** The page that holds a sentence; the last one if there is no such sentence. */
  public int pageOf(int sentence) {
    for (int i = 0; i < pages.size(); i++) {
      if (lastOf(pages.get(i)) >= sentence) {
        return i + 1;
      }
    }
    return pages.size();
  }

  /**
   * From the first to the last word of a page; none if it has no words.
   *
   * @param page from 1 to {@link #pages()}
   */
  public Optional<Span> span(int page) {
    int first = firstOf(pages.get(page - 1));
    return first == 0
        ? Optional.empty()
        : Optional.of(
            new Span(
                sentences.get(first - 1).span().start(),
                sentences.get(lastOn(page) - 1).span().end()));
  }

  /**
   * The last sentence of a page; 0 if it has none.
   *
   * @param page from 1 to {@link #pages()}
   */
  public int lastOn(int page) {
    return lastOf(pages.get(page - 1));
  }

  /**
   * One page.
   *
   * @param number from 1 to {@link #pages()}
   */
  public CodedPage page(int number, Drawing drawing) {
    return drawn(number, pages.get(number - 1), drawing);
  }

  /** The whole text at once. */
  public CodedPage whole(Drawing drawing) {
    return drawn(1, pages.stream().flatMap(List::stream).toList(), drawing);
  }

  private CodedPage drawn(int number, List<TurnPart> parts, Drawing drawing) {
    int first = firstOf(parts);
    int last = lastOf(parts);
    List<Tagged> here =
        tagged.stream().filter(t -> t.first() <= last && t.last() >= first).toList();
    MarkSweep marks = new MarkSweep(text, here, drawing.written());
    List<StripeSweep> margins = margins(here, drawing);
    List<CodedTurn> turns = new ArrayList<>();
    for (TurnPart part : parts) {
      List<Line> lines = new ArrayList<>();
      for (Sentence sentence : part.sentences()) {
        lines.add(marks.line(sentence, drawing.selected().sentences().contains(sentence.number())));
      }
      List<List<OpenWord>> words =
          part.id().equals(drawing.selected().open())
              ? OpenWord.of(text, part.sentences(), lines, drawing.selected())
              : List.of();
      turns.add(turn(part, lines, words, margins));
    }
    List<CodeTag> codes =
        here.stream().map(Tagged::code).distinct().sorted(CodeTag.BY_KEY).toList();
    return new CodedPage(number, first, last, turns, codes);
  }

  /** One margin for all, or a narrower one for each coder. */
  private static List<StripeSweep> margins(List<Tagged> tagged, Drawing drawing) {
    List<String> coders = drawing.coders();
    if (coders.isEmpty()) {
      return List.of(new StripeSweep(tagged, MarkSweep.LANES, 0, drawing.told()));
    }
    int lanes = LANES_EACH[Math.min(coders.size(), LANES_EACH.length) - 1];
    List<StripeSweep> margins = new ArrayList<>();
    for (String coder : coders) {
      List<Tagged> theirs = tagged.stream().filter(t -> t.coder().equals(coder)).toList();
      margins.add(new StripeSweep(theirs, lanes, margins.size() * (lanes + 1), drawing.told()));
    }
    return margins;
  }

  private static CodedTurn turn(
      TurnPart part, List<Line> lines, List<List<OpenWord>> words, List<StripeSweep> margins) {
    SpokenTurn turn = part.turn();
    List<Stripe> stripes = new ArrayList<>();
    List<Overflow> overflow = new ArrayList<>();
    for (StripeSweep sweep : margins) {
      StripeSweep.Margin margin = sweep.margin(part.sentences());
      stripes.addAll(margin.stripes());
      overflow.addAll(margin.overflow());
    }
    return new CodedTurn(
        part.id(),
        turn.number(),
        part.part(),
        part.parts(),
        turn.speaker(),
        turn.label(),
        turn.role() == SpeakerRole.INTERVIEWER,
        turn.time(),
        lines,
        words,
        stripes,
        overflow);
  }

  /** The turn, or the part of one, that holds a sentence; empty if none does. */
  public String partOf(int sentence) {
    return pages.stream()
        .flatMap(List::stream)
        .filter(part -> part.sentences().stream().anyMatch(s -> s.number() == sentence))
        .map(TurnPart::id)
        .findFirst()
        .orElse("");
  }

  /** The page with that turn or part; 0 if there is none. */
  public int pageWith(String part) {
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).stream().anyMatch(p -> p.id().equals(part))) {
        return i + 1;
      }
    }
    return 0;
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
