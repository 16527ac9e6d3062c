package org.retroduct.coding.text;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Form;

/**
 * What is ticked when a page of the workbench comes.
 *
 * @param sentences the numbers of the ticked sentences
 * @param words the ticked words of the open turn, as {@code 94.4}: sentence, then word, from 1
 * @param open which turn or part of one lies open in words, as {@code 41} or {@code 41-2}; empty
 *     for none
 */
public record Selected(Set<Integer> sentences, Set<String> words, String open) {
  public static final Selected NONE = new Selected(Set.of(), Set.of(), "");

  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,6})(\\.\\d{1,4})?(?:-(\\d{1,6})(\\.\\d{1,4})?)?");
  private static final Pattern WORD = Pattern.compile("\\d{1,6}\\.\\d{1,4}");
  private static final Pattern PART = Pattern.compile("\\d{1,6}(-\\d{1,4})?");

  /** Copies the sets. */
  public Selected {
    sentences = Set.copyOf(sentences);
    words = Set.copyOf(words);
  }

  /** What an address asks for; nothing where it makes no sense. */
  public static Selected of(@Nullable String sel, @Nullable String open) {
    String part = open != null && PART.matcher(open).matches() ? open : "";
    Matcher range = RANGE.matcher(sel == null ? "" : sel);
    if (!range.matches()) {
      return new Selected(Set.of(), Set.of(), part);
    }
    String first = range.group(1);
    String last = range.group(3) == null ? first : range.group(3);
    if (range.group(2) == null) {
      Set<Integer> ends = new HashSet<>(List.of(Integer.valueOf(first), Integer.valueOf(last)));
      return new Selected(ends, Set.of(), part);
    }
    String from = first + range.group(2);
    String to = range.group(4) == null ? from : last + range.group(4);
    return new Selected(Set.of(), new HashSet<>(List.of(from, to)), part);
  }

  /** What was ticked in a form that comes back. */
  public static Selected posted(Form form) {
    Set<Integer> sentences =
        form.values().getOrDefault("s", List.of()).stream()
            .filter(value -> value.matches("\\d{1,6}"))
            .map(Integer::valueOf)
            .collect(Collectors.toSet());
    Set<String> words =
        form.values().getOrDefault("w", List.of()).stream()
            .filter(value -> WORD.matcher(value).matches())
            .collect(Collectors.toSet());
    String open = form.value("open");
    return new Selected(sentences, words, PART.matcher(open).matches() ? open : "");
  }

  /** The same with that turn open. */
  public Selected opened(String part) {
    return new Selected(sentences, words, part);
  }

  /** Whether anything is ticked. */
  public boolean any() {
    return !sentences.isEmpty() || !words.isEmpty();
  }

  /** The ticked words in the order of the text. */
  public List<String> wordsInOrder() {
    return words.stream()
        .sorted(Comparator.comparingInt(Selected::sentenceOf).thenComparingInt(Selected::wordOf))
        .toList();
  }

  /** The sentence of a word that is named sentence, point, word, such as 95.4; both from 1. */
  public static int sentenceOf(String word) {
    return Integer.parseInt(word.substring(0, word.indexOf('.')));
  }

  /** The place of such a word in its sentence. */
  public static int wordOf(String word) {
    return Integer.parseInt(word.substring(word.indexOf('.') + 1));
  }

  /** The first sentence with a tick; 1 if there is none. */
  public int first() {
    return sentences.stream()
        .min(Integer::compare)
        .or(() -> words.stream().map(Selected::sentenceOf).min(Integer::compare))
        .orElse(1);
  }
}
