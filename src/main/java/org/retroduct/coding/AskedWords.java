package org.retroduct.coding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retroduct.platform.CleanText;
import org.retroduct.platform.Invalid;
import org.retroduct.transcript.Span;

/**
 * Words that passages are asked for, without regard to case, accents and the shapes of quotation
 * marks, apostrophes, dashes and spaces: each word, and what stands in quotation marks as it is.
 */
public final class AskedWords {
  private static final int MOST = 20;
  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** What is written in many ways, and the letters of Europe with a mark. */
  private static final String FROM =
      "\u2018\u2019\u02BC\u00B4`\u201C\u201D\u201E\u00AB\u00BB\u2010\u2011\u2012\u2013\u2014\u00A0\n"
          + "\u00E0\u00E1\u00E2\u00E3\u00E4\u00E5\u00E7\u00E8\u00E9\u00EA\u00EB\u00EC\u00ED\u00EE\u00EF\u00F1\u00F2\u00F3\u00F4\u00F5\u00F6\u00F9\u00FA\u00FB\u00FC\u00FD\u00FF\u0101\u0103\u0105\u0107\u0109\u010B\u010D\u010F\u0113\u0115\u0117\u0119\u011B"
          + "\u011D\u011F\u0121\u0123\u0125\u0129\u012B\u012D\u012F\u0135\u0137\u013A\u013C\u013E\u0144\u0146\u0148\u014D\u014F\u0151\u0155\u0157\u0159\u015B\u015D\u015F\u0161\u0163\u0165\u0169\u016B\u016D\u016F\u0171\u0173\u0175\u0177\u017A\u017C\u017E"
          + "\u0219\u021B";

  /** What each of these is looked for as. */
  private static final String TO =
      "'''''\"\"\"\"\"-----  "
          + "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeee"
          + "gggghiiiijklllnnnooorrrssssttuuuuuuwyzzz"
          + "st";

  private AskedWords() {}

  /** The expression of a query whose value is a text as it is looked for. */
  static String inQuery(String expression) {
    return "function('translate' as String, lower(" + expression + "), :foldFrom, :foldTo)";
  }

  static String from() {
    return FROM;
  }

  static String to() {
    return TO;
  }

  /** As long as the text, so that places are kept. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      int at = FROM.indexOf(c);
      folded.append(at < 0 ? c : TO.charAt(at));
    }
    return folded.toString();
  }

  private static List<String> parts(String asked) {
    List<String> all = new ArrayList<>();
    Matcher parts = PART.matcher(folded(Normalizer.normalize(asked, Normalizer.Form.NFC)));
    while (parts.find()) {
      String part = (parts.group(1) == null ? parts.group(2) : parts.group(1)).strip();
      if (!part.isEmpty()) {
        all.add(part);
      }
    }
    return all;
  }

  /**
   * What is to be found, each as the pattern of a {@code like} whose escape is an exclamation mark.
   * Refused with {@link Invalid}: NUL and the like, and more than 20 words.
   */
  static List<String> patterns(String asked) {
    CleanText.require("q", asked);
    List<String> parts = parts(asked);
    if (parts.size() > MOST) {
      throw new Invalid(
          "q", "has more than 20 words; put them in quotation marks to find them as they stand");
    }
    return parts.stream()
        .map(part -> part.replace("!", "!!").replace("%", "!%").replace("_", "!_"))
        .map(part -> "%" + part + "%")
        .toList();
  }

  /** Where a text in NFC has what is asked for, in code points and in its order. */
  public static List<Span> places(String text, String asked) {
    String folded = folded(text);
    List<Span> places = new ArrayList<>();
    for (String part : parts(asked)) {
      int length = part.codePointCount(0, part.length());
      int end = 0;
      int past = 0;
      for (int at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, past)) {
        int start = end + text.codePointCount(past, at);
        end = start + length;
        past = at + part.length();
        places.add(new Span(start, end));
      }
    }
    places.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    return places;
  }
}
