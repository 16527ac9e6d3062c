package org.retroduct.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a turn into sentences by a rule of our own, so that the same text has the same sentences
 * on every Java version.
 *
 * <p>A sentence ends at a stop ({@code . ? ! …}), with the quotation marks and brackets that close
 * after it, before white space or the end of the turn. It does not end after Dr, Mr, Mrs, Ms, Prof,
 * St, e.g., i.e., a.m., p.m. or an initial; nor where a lower-case letter follows an ellipsis, or a
 * question or exclamation inside quotation marks ("Really?" she said). What is still longer than
 * 150 words is cut at its pauses ({@link LongSentence}).
 */
public final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.of("dr", "mr", "mrs", "ms", "prof", "st", "e.g", "i.e", "a.m", "p.m");
  private static final Set<String> TITLES = Set.of("dr", "mr", "mrs", "ms", "prof");
  private static final int LONGEST_ABBREVIATION = 4;
  private static final String STOPS = ".?!\u2026";
  // These need no white space after them.
  private static final String WIDE_STOPS = "\u3002\uFF01\uFF1F";
  private static final String CLOSERS = "\"')]}\u2019\u201D\u00BB\u203A";

  private final String text;
  private final List<Span> sentences = new ArrayList<>();
  private int sentenceStart;
  // The code point that belongs to sentenceStart.
  private int position;

  private Sentences(String text) {
    this.text = text;
  }

  /**
   * The number, from 1, of the sentence that holds a position; of the next one if none does, of the
   * last one beyond it.
   *
   * @param sentences of a text, in order
   */
  public static int at(int position, List<Span> sentences) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low + 1;
  }

  /** Sentences by number, as {@code sentence 94} or {@code sentences 94 to 95}. */
  public static String named(int first, int last) {
    return first == last ? "sentence " + first : "sentences " + first + " to " + last;
  }

  /**
   * The sentences of one turn in order, in code points of the turn. Between them, before the first
   * and after the last lies nothing but white space.
   */
  public static List<Span> split(String turnText) {
    return new Sentences(turnText).split();
  }

  private List<Span> split() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!isStop(c)) {
        i++;
        continue;
      }
      int stopsEnd = skip(i, STOPS + WIDE_STOPS);
      int end = skip(stopsEnd, CLOSERS);
      if (endsSentence(i, stopsEnd, end)) {
        add(end);
      }
      i = end;
    }
    add(text.length());
    CodePoints points = CodePoints.of(text);
    return sentences.stream().flatMap(each -> LongSentence.cut(points, each).stream()).toList();
  }

  private boolean endsSentence(int stop, int stopsEnd, int end) {
    int next = end;
    while (next < text.length() && WhiteSpace.is(text.charAt(next))) {
      next++;
    }
    if (next == text.length()) {
      return true;
    }
    if (WIDE_STOPS.indexOf(text.charAt(stopsEnd - 1)) >= 0) {
      return true;
    }
    if (next == end || isStop(text.charAt(next))) {
      return false; // inside a number or an address; or ". . ."
    }
    boolean lowerFollows = Character.isLowerCase(text.codePointAt(next));
    boolean ellipsis = isEllipsis(stop, stopsEnd);
    boolean lonelyStop = !ellipsis && stopsEnd - stop == 1 && text.charAt(stop) == '.';
    if (lowerFollows && !lonelyStop && (ellipsis || end > stopsEnd)) {
      return false;
    }
    return !(lonelyStop && isAbbreviated(stop));
  }

  private boolean isEllipsis(int stop, int stopsEnd) {
    String stops = text.substring(stop, Math.min(stopsEnd, stop + 2));
    return stops.startsWith("\u2026")
        || stops.equals("..")
        || (stop > 1 && text.charAt(stop - 1) == ' ' && isStop(text.charAt(stop - 2)));
  }

  private boolean isAbbreviated(int stop) {
    String word = wordBefore(stop);
    String folded = word.toLowerCase(Locale.ROOT);
    return ABBREVIATIONS.contains(folded) || isInitial(word, stop);
  }

  /** A capital by itself. "I" is the pronoun unless it begins a sentence or follows a title. */
  private boolean isInitial(String word, int stop) {
    int last = word.isEmpty() ? 0 : word.codePointBefore(word.length());
    boolean capital = Character.isUpperCase(last);
    boolean alone = word.length() == Character.charCount(last);
    boolean dotted = word.length() > 1 && word.charAt(word.length() - 2) == '.';
    if (!capital || !(alone || dotted)) {
      return false;
    }
    if (last != 'I' || dotted) {
      return true;
    }
    int before = stop - 1;
    while (before > sentenceStart && WhiteSpace.is(text.charAt(before - 1))) {
      before--;
    }
    String previous =
        before == 0 ? "" : wordBefore(text.charAt(before - 1) == '.' ? before - 1 : before);
    return before <= sentenceStart
        || TITLES.contains(previous.toLowerCase(Locale.ROOT))
        || (text.charAt(before - 1) == '.' && previous.length() == 1);
  }

  /** The letters and stops that end before an index; as many as matter. */
  private String wordBefore(int end) {
    int begin = end;
    int limit = Math.max(sentenceStart, end - LONGEST_ABBREVIATION - 1);
    while (begin > limit && isWordPart(text.charAt(begin - 1))) {
      begin--;
    }
    return text.substring(begin, end);
  }

  private static boolean isWordPart(char c) {
    return c == '.'
        || c == '\''
        || c == '\u2019'
        || c == '-'
        || Character.isLetterOrDigit(c)
        || Character.isSurrogate(c);
  }

  private void add(int end) {
    int from = sentenceStart;
    while (from < end && WhiteSpace.is(text.charAt(from))) {
      from++;
    }
    int to = end;
    while (to > from && WhiteSpace.is(text.charAt(to - 1))) {
      to--;
    }
    int start = position + text.codePointCount(sentenceStart, from);
    position = start + text.codePointCount(from, to);
    sentenceStart = to;
    if (to > from) {
      sentences.add(new Span(start, position));
    }
  }

  private int skip(int from, String characters) {
    int i = from;
    while (i < text.length() && characters.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean isStop(char c) {
    return STOPS.indexOf(c) >= 0 || WIDE_STOPS.indexOf(c) >= 0;
  }
}
