package org.retroduct.coding.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retroduct.platform.CleanText;
import org.retroduct.platform.Invalid;
import org.retroduct.transcript.CodePoints;

/**
 * What is searched for: words that all stand in one turn, and phrases in quotation marks, whose
 * words stand side by side.
 *
 * @param parts the stems of each word or phrase
 */
record Question(List<List<String>> parts) {
  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 20;

  Question {
    parts = List.copyOf(parts);
  }

  /** Refused with {@link Invalid}: no word, more than 200 characters or 20 words. */
  static Question of(String text) {
    CleanText.require("q", text);
    if (CodePoints.length(text) > LONGEST) {
      throw new Invalid("q", "has more than 200 characters");
    }
    Terms terms = new Terms();
    List<List<String>> parts = new ArrayList<>();
    String[] pieces = text.replaceAll("[\u201C\u201D\u201E\u201F]", "\"").split("\"", -1);
    for (int i = 0; i < pieces.length; i++) {
      boolean quoted = i % 2 == 1;
      for (String part : quoted ? new String[] {pieces[i]} : pieces[i].split("\\s+", -1)) {
        List<String> stems = terms.stems(part);
        if (!stems.isEmpty() && !parts.contains(stems)) {
          parts.add(stems);
        }
      }
    }
    if (parts.isEmpty()) {
      throw new Invalid("q", "Type a word to search for.");
    }
    if (parts.stream().mapToInt(List::size).sum() > MOST_WORDS) {
      throw new Invalid("q", "has more than 20 words");
    }
    return new Question(parts);
  }

  /** All stems, each once. */
  Set<String> stems() {
    Set<String> stems = new HashSet<>();
    parts.forEach(stems::addAll);
    return stems;
  }
}
