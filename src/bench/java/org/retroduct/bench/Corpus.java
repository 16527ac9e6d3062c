package org.retroduct.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Interviews of invented words, the same at each run. The r-th word of 6,000 comes up in proportion
 * to 1/r (Zipf 1935), so that 10,000 words hold about 2,000 different ones, as speech does.
 */
final class Corpus {
  /** Stands in about one word of ten, as "the" does. */
  static final int COMMONEST = 0;

  /** Stands about 55 times in 10,000 words. */
  static final int COMMON = 19;

  /** Stands about once in 10,000 words. */
  static final int SELDOM = 1_000;

  /** A word that {@link #interview} does not say by itself. */
  static final String RARE = "zyxomma";

  private static final int WORDS = 6_000;
  private static final String[] BEGIN =
      "b c d f g h l m n p r s t v w br cl dr gr pl st tr".split(" ");
  private static final String[] MIDDLE = "a e i o u ai ea oo ou".split(" ");
  private static final String[] END = "b d g l m n p r t x nt rk lm st".split(" ");

  private final List<String> words = new ArrayList<>();
  private final double[] reached = new double[WORDS];

  Corpus() {
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      words.add(word(i));
      sum += 1.0 / (i + 1);
      reached[i] = sum;
    }
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    int rest = number;
    do {
      word.append(BEGIN[rest % BEGIN.length]);
      rest /= BEGIN.length;
      word.append(MIDDLE[rest % MIDDLE.length]);
      rest /= MIDDLE.length;
      word.append(END[rest % END.length]);
      rest /= END.length;
    } while (rest > 0);
    return word.toString();
  }

  /** The word of a rank, from 0. */
  String ranked(int rank) {
    return words.get(rank);
  }

  private String any(Random random) {
    double at = random.nextDouble() * reached[WORDS - 1];
    int found = Arrays.binarySearch(reached, at);
    return words.get(found < 0 ? -found - 1 : found);
  }

  /**
   * The turns of an interview: 20 words of the interviewer, 80 of the participant, in sentences.
   */
  List<String> interview(int length, long seed) {
    Random random = new Random(seed);
    List<String> turns = new ArrayList<>();
    int said = 0;
    while (said < length) {
      int turn = turns.size() % 2 == 0 ? 20 : 80;
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < turn; i++) {
        text.append(i == 0 ? "" : " ").append(any(random));
        text.append(i % 16 == 15 || i == turn - 1 ? "." : "");
      }
      turns.add(text.toString());
      said += turn;
    }
    return turns;
  }

  /** The turns as a transcript that names who speaks. */
  static String labelled(List<String> turns) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < turns.size(); i++) {
      text.append(i % 2 == 0 ? "Interviewer: " : "P01: ").append(turns.get(i)).append("\n\n");
    }
    return text.toString();
  }

  /** The turns as paragraphs of a web page. */
  static String paragraphs(List<String> turns) {
    return "<p>" + String.join("</p>\n<p>", turns) + "</p>";
  }
}
