package org.retroduct.coding.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.retroduct.coding.text.SentenceWords;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Sentences;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.Words;

/**
 * The steps by which the ends of a passage can be moved, a sentence or a word at a time: sentences
 * are those of the transcript, words those that can be ticked. A passage keeps a word.
 */
final class Ends {
  private final CodePoints text;
  private final List<Span> sentences;
  private final Span span;

  private Ends(CodePoints text, List<Span> sentences, Span span) {
    this.text = text;
    this.sentences = sentences;
    this.span = span;
  }

  /**
   * One step.
   *
   * @param last whether it moves the end
   * @param label what the button says
   * @param words what the passage would be, as {@code 94-120} in code points of the text
   */
  record Step(boolean last, String label, String words) {}

  /** The steps that are possible, those of the beginning first. */
  static List<Step> of(CodePoints text, List<Span> sentences, Span span) {
    Ends ends = new Ends(text, sentences, span);
    return Stream.concat(ends.beginning().stream(), ends.end().stream()).toList();
  }

  private List<Step> beginning() {
    int from = span.start();
    List<Span> near = near(from);
    List<Span> words = words(near);
    List<Step> steps = new ArrayList<>();
    begin(steps, "Begin a sentence earlier", last(near.stream().map(Span::start), from));
    begin(steps, "Begin a word earlier", last(words.stream().map(Span::start), from));
    begin(steps, "Begin a word later", first(words.stream().map(Span::start), from));
    begin(steps, "Begin a sentence later", first(near.stream().map(Span::start), from));
    return steps;
  }

  private List<Step> end() {
    int to = span.end();
    List<Span> near = near(to - 1);
    List<Span> words = words(near);
    List<Step> steps = new ArrayList<>();
    end(steps, "End a sentence earlier", last(near.stream().map(Span::end), to));
    end(steps, "End a word earlier", last(words.stream().map(Span::end), to));
    end(steps, "End a word later", first(words.stream().map(Span::end), to));
    end(steps, "End a sentence later", first(near.stream().map(Span::end), to));
    return steps;
  }

  /** The sentence that holds a position, with its neighbours: no step leads further. */
  private List<Span> near(int position) {
    int at = Sentences.at(position, sentences) - 1;
    return sentences.subList(Math.max(0, at - 1), Math.min(sentences.size(), at + 2));
  }

  private List<Span> words(List<Span> near) {
    return near.stream().flatMap(each -> SentenceWords.of(text, each).stream()).toList();
  }

  /** The last of these positions before one; -1 if none is. */
  private static int last(Stream<Integer> positions, int before) {
    return positions.filter(each -> each < before).reduce(-1, (one, next) -> next);
  }

  /** The first of these positions after one; -1 if none is. */
  private static int first(Stream<Integer> positions, int after) {
    return positions.filter(each -> each > after).findFirst().orElse(-1);
  }

  private void begin(List<Step> steps, String label, int start) {
    add(steps, false, label, start, span.end());
  }

  private void end(List<Step> steps, String label, int end) {
    add(steps, true, label, span.start(), end);
  }

  private void add(List<Step> steps, boolean last, String label, int start, int end) {
    boolean holds = start >= 0 && end > start;
    if (holds && Words.count(text.excerpt(new Span(start, end))) > 0) {
      steps.add(new Step(last, label, start + "-" + end));
    }
  }
}
