package org.retroduct.coding.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.retroduct.transcript.Span;

/**
 * An invented interview of 10,000 words, the same each time: no two sentences are alike, and where
 * each word stands is known without asking the product. All characters are of the first plane, so
 * that positions of Java's strings are code points.
 */
final class LongInterview {
  private static final int WORDS = 10_000;
  private static final String[] VOCABULARY =
      ("the ward trust nurse board staff partner buddy meeting matron rota alliance merger"
              + " patients quality we they nobody everybody trusted met came gave took heard knew"
              + " helped stayed changed slowly openly early again together before after because"
              + " and but so when with without from for about to in on over")
          .split(" ");

  /** A sentence by its number: where it stands, its words, its turn (from 1). */
  record Sentence(Span span, List<Span> words, int turn) {}

  final List<Sentence> sentences = new ArrayList<>();

  /** As it is imported. */
  final String file;

  /** As it is stored: turns joined by a line feed. */
  final String text;

  LongInterview() {
    Random random = new Random(20_26);
    StringBuilder imported = new StringBuilder();
    StringBuilder stored = new StringBuilder();
    int words = 0;
    for (int turn = 1; words < WORDS; turn++) {
      boolean asks = turn % 2 == 1;
      imported.append(asks ? "I:" : "P01:");
      int length = asks ? 1 + random.nextInt(2) : 2 + random.nextInt(7);
      for (int i = 0; i < length; i++) {
        imported.append(' ');
        stored.append(i > 0 ? " " : turn > 1 ? "\n" : "");
        Sentence made = sentence(random, stored.length(), turn, imported);
        stored.append(imported, imported.length() - made.span().length(), imported.length());
        sentences.add(made);
        words += made.words().size();
      }
      imported.append("\n\n");
    }
    file = imported.toString();
    text = stored.toString();
  }

  private Sentence sentence(Random random, int start, int turn, StringBuilder to) {
    List<Span> words = new ArrayList<>();
    int begin = to.length();
    // A number in words would do as well: it makes every sentence the only one of its kind.
    String first = "Item" + (sentences.size() + 1);
    int length = 5 + random.nextInt(14);
    for (int i = 0; i < length; i++) {
      int at = start + to.length() - begin + (i > 0 ? 1 : 0);
      String word = i == 0 ? first : VOCABULARY[random.nextInt(VOCABULARY.length)];
      String mark = i == length - 1 ? "." : i % 6 == 5 ? "," : "";
      to.append(i > 0 ? " " : "").append(word).append(mark);
      words.add(new Span(at, at + word.length() + mark.length()));
    }
    return new Sentence(new Span(start, start + to.length() - begin), words, turn);
  }

  /** Sentence {@code number}, counted from 1. */
  Sentence sentence(int number) {
    return sentences.get(number - 1);
  }

  /** From the first to the last of these sentences. */
  Span sentences(int from, int to) {
    return new Span(sentence(from).span().start(), sentence(to).span().end());
  }

  /** From one word to another, each by its sentence and its place there, from 1. */
  Span words(int fromSentence, int fromWord, int toSentence, int toWord) {
    return new Span(
        sentence(fromSentence).words().get(fromWord - 1).start(),
        sentence(toSentence).words().get(toWord - 1).end());
  }

  String words(Span span) {
    return text.substring(span.start(), span.end());
  }
}
