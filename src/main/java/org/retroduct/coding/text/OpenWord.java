package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.List;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;

/**
 * A word of the turn that lies open, with a box to tick.
 *
 * @param sentence its number in the transcript
 * @param word its number in the sentence, from 1
 * @param text the word with the marks about it, as an opening quotation mark, and the space after
 *     it
 */
record OpenWord(int sentence, int word, String text, boolean ticked) {

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

  /** The words of some sentences in groups of at most 500. */
  static List<List<OpenWord>> of(CodePoints text, List<Sentence> sentences, Selected selected) {
    List<OpenWord> all = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Span> words = SentenceWords.of(text, sentence.span());
      int start = sentence.span().start();
      for (int i = 0; i < words.size(); i++) {
        int end =
            i + 1 < words.size()
                ? begin(text, words.get(i).end(), words.get(i + 1).start())
                : sentence.span().end();
        String shown = text.excerpt(new Span(start, end));
        start = end;
        String value = sentence.number() + "." + (i + 1);
        boolean ticked = selected.words().contains(value);
        all.add(new OpenWord(sentence.number(), i + 1, shown, ticked));
      }
    }
    List<List<OpenWord>> groups = new ArrayList<>();
    for (int from = 0; from < all.size(); from += TurnPart.WORDS) {
      groups.add(List.copyOf(all.subList(from, Math.min(from + TurnPart.WORDS, all.size()))));
    }
    return groups;
  }
}
