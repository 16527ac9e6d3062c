package org.retroduct.coding.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.Words;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Turns text into what is compared in a search: the stems of its words, without regard to case and
 * accents. The parts of a hyphenated word are words. Stems are those of the Snowball stemmer for
 * English (Porter 2001, "Porter2"). No word is left out, so that phrases are exact.
 */
final class Terms {
  /** In code points; what is longer is cut. The column of the index holds twice as many units. */
  private static final int LONGEST = 32;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final EnglishStemmer stemmer = new EnglishStemmer();
  private final Map<String, String> known = new HashMap<>();

  /** Where the words of a text stand, in code points; the place in the list is a word's number. */
  static List<Span> spans(String text) {
    CodePoints points = CodePoints.of(text);
    List<Span> spans = new ArrayList<>();
    for (Span word : Words.spans(text)) {
      addParts(points.excerpt(word), word.start(), spans);
    }
    return spans;
  }

  private static void addParts(String word, int start, List<Span> spans) {
    int from = start;
    int position = start;
    for (int i = 0; i < word.length(); position++) {
      int c = word.codePointAt(i);
      if (isHyphen(c)) {
        spans.add(new Span(from, position));
        from = position + 1;
      }
      i += Character.charCount(c);
    }
    spans.add(new Span(from, position));
  }

  private static boolean isHyphen(int c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** The stems of the words of a text, in the order of {@link #spans}. */
  List<String> stems(String text) {
    return stems(text, spans(text));
  }

  /** The stems of the words that stand there. */
  List<String> stems(String text, List<Span> spans) {
    CodePoints points = CodePoints.of(text);
    return spans.stream()
        .map(span -> known.computeIfAbsent(points.excerpt(span), this::stem))
        .toList();
  }

  private String stem(String word) {
    String folded = word.replace('\u2019', '\'').replace('\u02BC', '\'').toLowerCase(Locale.ROOT);
    if (!folded.chars().allMatch(c -> c < 0x80)) {
      folded = MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
    }
    stemmer.setCurrent(folded);
    stemmer.stem();
    String stem = stemmer.getCurrent().isEmpty() ? folded : stemmer.getCurrent();
    int length = Math.min(LONGEST, CodePoints.length(stem));
    return stem.substring(0, stem.offsetByCodePoints(0, length));
  }
}
