package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;

/**
 * A word of the turn that lies open, with a box to tick.
 *
 * @param sentence its number in the transcript
 * @param word its number in the sentence, from 1
 * @param runs the word with the signs about it, as an opening quotation mark, and the space after
 *     it; cut where a code begins or ends
 */
record OpenWord(int sentence, int word, List<Run> runs, boolean ticked) {

  OpenWord {
    runs = List.copyOf(runs);
  }

  /** The word without the codes that are written into it. */
  public String text() {
    return runs.stream().filter(run -> !run.label()).map(Run::text).collect(Collectors.joining());
  }

  /** What its box posts, as {@code 94.4}: what the coding line calls it. */
  public String value() {
    return sentence + "." + word;
  }

  /** Whether a sentence begins with it. */
  public boolean first() {
    return word == 1;
  }

  /** Where a word begins with the marks before it: after the last white space between two words. */
  private static int begin(CodePoints text, int from, int word) {
    String between = from < word ? text.excerpt(new Span(from, word)) : "";
    String marks = between.replaceFirst("(?s)^.*[\\s\\p{Z}]", "");
    boolean apart = marks.length() < between.length();
    return apart ? word - marks.codePointCount(0, marks.length()) : word;
  }

  /**
   * The words of some sentences, a group for each; a sentence of more than 500 has several.
   *
   * @param lines the same sentences with the codes on them
   */
  static List<List<OpenWord>> of(
      CodePoints text, List<Sentence> sentences, List<Line> lines, Selected selected) {
    List<List<OpenWord>> groups = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<OpenWord> words = of(text, sentences.get(i), new WordCut(lines.get(i)), selected);
      for (int from = 0; from < words.size(); from += TurnPart.WORDS) {
        groups.add(words.subList(from, Math.min(from + TurnPart.WORDS, words.size())));
      }
    }
    return groups;
  }

  private static List<OpenWord> of(
      CodePoints text, Sentence sentence, WordCut cut, Selected selected) {
    List<Span> words = SentenceWords.of(text, sentence.span());
    List<OpenWord> all = new ArrayList<>();
    int start = sentence.span().start();
    for (int i = 0; i < words.size(); i++) {
      int end =
          i + 1 < words.size()
              ? begin(text, words.get(i).end(), words.get(i + 1).start())
              : sentence.span().end();
      List<Run> runs = cut.next(text.excerpt(new Span(start, end)).length());
      boolean ticked = selected.words().contains(sentence.number() + "." + (i + 1));
      all.add(new OpenWord(sentence.number(), i + 1, runs, ticked));
      start = end;
    }
    return all;
  }
}
