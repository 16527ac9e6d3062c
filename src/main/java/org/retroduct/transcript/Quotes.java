package org.retroduct.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds quoted words in a text. Letters and marks must agree; white space, the shape of quotation
 * marks and dashes, and soft hyphens do not matter. Case matters, unless nothing is found with it.
 */
public final class Quotes {

  /** No more places than these are told. */
  public static final int MOST_PLACES = 1_000;

  private static final int TOLD_WORDS = 8;

  private final String text;
  private @Nullable FoldedText exactCase;
  private @Nullable FoldedText anyCase;

  private Quotes(String text) {
    this.text = text;
  }

  /** For many quotes of one text, which is folded once. */
  public static Quotes in(String text) {
    return new Quotes(text);
  }

  /** The places of words that may stand anywhere. */
  public static List<Span> find(String text, String exact) {
    return find(text, Quote.of(exact));
  }

  /** The places of one quote. */
  public static List<Span> find(String text, Quote quote) {
    return in(text).find(quote);
  }

  /**
   * The places of a quote in order of their starts, in code points of the text as given: none if it
   * is found nowhere, several if the words do not name one place.
   *
   * <p>If the words as they stand are found nowhere and hold an ellipsis ({@code …} or three dots),
   * they are the first and the last words of the passage: from each place of the first words to the
   * nearest last words after them. The time is linear in the text and the quote.
   */
  public List<Span> find(Quote quote) {
    List<String> whole = List.of(quote.exact());
    List<String> parts = parts(quote.exact());
    List<Span> found = find(whole, quote, false);
    if (found.isEmpty()) {
      found = find(whole, quote, true);
    }
    if (found.isEmpty() && !parts.equals(whole)) {
      found = find(parts, quote, false);
    }
    if (found.isEmpty() && !parts.equals(whole)) {
      found = find(parts, quote, true);
    }
    return found;
  }

  /**
   * How far a quote that is found nowhere agrees with the text: its longest beginning in whole
   * words that is found, as at most the last {@value #TOLD_WORDS} words of it. Empty if that is
   * less than two words.
   */
  public static String agreed(String text, String exact) {
    Quotes quotes = in(text);
    String[] words = exact.strip().split("[\\s\\p{Z}]+");
    int found = 0;
    int missed = words.length;
    while (missed - found > 1) {
      int tried = (found + missed) / 2;
      Quote beginning = Quote.of(String.join(" ", Arrays.copyOf(words, tried)));
      if (quotes.find(beginning).isEmpty()) {
        missed = tried;
      } else {
        found = tried;
      }
    }
    if (found < 2) {
      return "";
    }
    int from = Math.max(0, found - TOLD_WORDS);
    String told = String.join(" ", Arrays.copyOfRange(words, from, found));
    return from == 0 ? told : "… " + told;
  }

  private static List<String> parts(String exact) {
    return Arrays.stream(exact.split("[\\[(]?(?:\u2026|\\.{3})[\\])]?"))
        .filter(part -> FoldedText.pattern(part).length > 0)
        .toList();
  }

  private FoldedText folded(boolean foldCase) {
    if (exactCase == null) {
      exactCase = FoldedText.of(text);
    }
    if (foldCase && anyCase == null) {
      anyCase = exactCase.withoutCase();
    }
    return foldCase && anyCase != null ? anyCase : exactCase;
  }

  private List<Span> find(List<String> parts, Quote quote, boolean foldCase) {
    List<int[]> patterns =
        parts.stream().map(part -> pattern(part, foldCase)).filter(p -> p.length > 0).toList();
    if (patterns.isEmpty()) {
      return List.of();
    }
    FoldedText folded = folded(foldCase);
    int[] prefix = pattern(quote.prefix(), foldCase);
    int[] suffix = pattern(quote.suffix(), foldCase);
    List<Span> found = new ArrayList<>();
    for (int[] range : ranges(folded, patterns)) {
      if (found.size() < MOST_PLACES
          && endsWith(folded, range[0], prefix)
          && startsWith(folded, range[1], suffix)) {
        found.add(folded.original(range[0], range[1]));
      }
    }
    return List.copyOf(found);
  }

  private static int[] pattern(@Nullable String words, boolean foldCase) {
    int[] pattern = words == null ? new int[0] : FoldedText.pattern(words);
    return foldCase ? FoldedText.withoutCase(pattern) : pattern;
  }

  /** From each place of the first pattern to the end of the last, each as near as it can be. */
  private static List<int[]> ranges(FoldedText text, List<int[]> patterns) {
    List<int[]> ranges = new ArrayList<>();
    int[] firsts = places(text, patterns.get(0));
    for (int first : firsts) {
      ranges.add(new int[] {first, first + patterns.get(0).length});
    }
    for (int[] pattern : patterns.subList(1, patterns.size())) {
      int[] places = places(text, pattern);
      List<int[]> longer = new ArrayList<>();
      int next = 0;
      for (int[] range : ranges) { // their ends never decrease
        while (next < places.length && places[next] < range[1]) {
          next++;
        }
        if (next < places.length) {
          longer.add(new int[] {range[0], places[next] + pattern.length});
        }
      }
      ranges = longer;
    }
    return ranges;
  }

  /** All places of a pattern, by the method of Knuth, Morris and Pratt (1977): no bad cases. */
  private static int[] places(FoldedText text, int[] pattern) {
    int[] borders = borders(pattern);
    int[] places = new int[16];
    int count = 0;
    int matched = 0;
    for (int i = 0; i < text.length(); i++) {
      while (matched > 0 && text.at(i) != pattern[matched]) {
        matched = borders[matched - 1];
      }
      if (text.at(i) == pattern[matched]) {
        matched++;
      }
      if (matched == pattern.length) {
        if (count == places.length) {
          places = Arrays.copyOf(places, count * 2);
        }
        places[count++] = i + 1 - matched;
        matched = borders[matched - 1];
      }
    }
    return Arrays.copyOf(places, count);
  }

  private static int[] borders(int[] pattern) {
    int[] borders = new int[pattern.length];
    int border = 0;
    for (int i = 1; i < pattern.length; i++) {
      while (border > 0 && pattern[i] != pattern[border]) {
        border = borders[border - 1];
      }
      if (pattern[i] == pattern[border]) {
        border++;
      }
      borders[i] = border;
    }
    return borders;
  }

  /** Whether words stand before a place; white space between them and it does not matter. */
  private static boolean endsWith(FoldedText text, int place, int[] words) {
    int end = place > 0 && text.at(place - 1) == ' ' ? place - 1 : place;
    int start = end - words.length;
    return words.length == 0 || (start >= 0 && matches(text, start, words));
  }

  private static boolean startsWith(FoldedText text, int place, int[] words) {
    int start = place < text.length() && text.at(place) == ' ' ? place + 1 : place;
    return words.length == 0
        || (start + words.length <= text.length() && matches(text, start, words));
  }

  private static boolean matches(FoldedText text, int start, int[] words) {
    for (int i = 0; i < words.length; i++) {
      if (text.at(start + i) != words[i]) {
        return false;
      }
    }
    return true;
  }
}
