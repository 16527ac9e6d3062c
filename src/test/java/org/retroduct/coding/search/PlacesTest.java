package org.retroduct.coding.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;

class PlacesTest {
  private static final List<String> PIECES =
      List.of("trust", "Trusted", "😀", "board's", "déjà", "well-led", "a", "𝒳y", "—", "years");

  /** Examples of the vocabulary that is published with the Snowball stemmer for English. */
  @Test
  void stems_are_those_of_the_published_vocabulary() {
    Terms terms = new Terms();
    assertEquals(
        List.of("consist", "consist", "consol", "knackeri", "knight", "partner", "generous"),
        terms.stems("consisted consistency consolation knackeries knightly partner's generously"));
    assertEquals(List.of("deja", "vu", "well", "led"), terms.stems("Déjà VU well\u2011led"));
  }

  /** Marks hold exactly the words asked for, wherever astral characters and accents stand. */
  @Test
  void marks_hold_the_words_found_in_random_texts() {
    Random random = new Random(20260101);
    Terms terms = new Terms();
    int seen = 0;
    for (int round = 0; round < 500; round++) {
      String text = text(random);
      List<Span> spans = Terms.spans(text);
      List<String> stems = terms.stems(text);
      assertEquals(spans.size(), stems.size());
      for (String asked : List.of("trust", "deja", "led", "\"a trust\"")) {
        Question question = Question.of(asked);
        List<String> part = question.parts().get(0);
        int count = 0;
        for (Places.Match match : Places.of(stems).find(question)) {
          Span whole = new Span(0, CodePoints.length(text));
          Excerpt excerpt = Excerpt.of(CodePoints.of(text), whole, 0, match);
          for (Places.Run run : match.runs()) {
            assertEquals(part, stems.subList(run.first(), run.last() + 1));
            count++;
          }
          for (Span mark : excerpt.marks()) {
            String words = CodePoints.of(text).excerpt(mark);
            List<String> found = terms.stems(words);
            assertEquals(part, found.subList(0, part.size()), words);
            Span here = mark.shift(-excerpt.textStart());
            assertEquals(words, CodePoints.of(excerpt.text()).excerpt(here));
            seen++;
          }
        }
        assertEquals(slowCount(stems, part), count, text);
      }
    }
    assertTrue(seen > 1_000, "marks seen: " + seen);
  }

  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    int length = 1 + random.nextInt(120);
    for (int i = 0; i < length; i++) {
      words.add(PIECES.get(random.nextInt(PIECES.size())));
    }
    return String.join(random.nextBoolean() ? " " : ", ", words);
  }

  private static int slowCount(List<String> stems, List<String> part) {
    int count = 0;
    for (int i = 0; i + part.size() <= stems.size(); i++) {
      if (stems.subList(i, i + part.size()).equals(part)) {
        count++;
      }
    }
    return count;
  }

  @Test
  void what_stands_far_apart_is_two_hits() {
    String text = "trust " + "x ".repeat(10) + "trust " + "x ".repeat(11) + "trust";
    List<Places.Match> hits = Places.of(new Terms().stems(text)).find(Question.of("trust"));
    assertEquals(2, hits.size());
    assertEquals(2, hits.get(0).runs().size());
  }

  @Test
  void each_turn_answers_for_itself() {
    List<String> stems = new Terms().stems("trust board trust board years");
    Places places = new Places(Places.of(stems).words(), new int[] {0, 2, 2});
    assertEquals(
        List.of(0, 2), places.find(Question.of("trust")).stream().map(Places.Match::turn).toList());
    assertEquals(1, places.find(Question.of("trust years")).size());
    assertEquals(0, places.find(Question.of("\"board trust\"")).size());
  }

  /** Words in all turns that hold each of them, by the plainest means there are. */
  @Test
  void random_questions_find_the_turns_and_words_that_a_slow_search_finds() {
    Random random = new Random(20260202);
    Terms terms = new Terms();
    int seen = 0;
    for (int round = 0; round < 2_000; round++) {
      List<String> stems = terms.stems(text(random));
      int[] turns = random.ints(1 + random.nextInt(5), 0, stems.size() + 1).sorted().toArray();
      turns[0] = 0;
      Places places = new Places(Places.of(stems).words(), turns);
      for (String asked : List.of("a", "trust led", "a \"a trust\" years", "deja nowhere")) {
        Question question = Question.of(asked);
        List<Places.Match> found = places.find(question);
        assertEquals(found.size(), places.count(question));
        List<String> runs = new ArrayList<>();
        for (Places.Match match : found) {
          match.runs().forEach(r -> runs.add(match.turn() + " " + r.first() + " " + r.last()));
        }
        assertEquals(
            slowRuns(stems, turns, question), runs.stream().sorted().toList(), asked + stems);
        seen += runs.size();
      }
    }
    assertTrue(seen > 10_000, "runs seen: " + seen);
  }

  private static List<String> slowRuns(List<String> stems, int[] turns, Question question) {
    List<String> all = new ArrayList<>();
    for (int turn = 0; turn < turns.length; turn++) {
      int end = turn + 1 < turns.length ? turns[turn + 1] : stems.size();
      List<String> here = new ArrayList<>();
      boolean answers = true;
      for (List<String> part : question.parts()) {
        int before = here.size();
        for (int i = turns[turn]; i + part.size() <= end; i++) {
          if (stems.subList(i, i + part.size()).equals(part)) {
            here.add(turn + " " + i + " " + (i + part.size() - 1));
          }
        }
        answers &= here.size() > before;
      }
      if (answers) {
        all.addAll(here);
      }
    }
    return all.stream().sorted().toList();
  }

  /** What is written into the index is read again, and a stem elsewhere is not found in a part. */
  @Test
  void packed_words_are_those_that_were_packed() {
    Random random = new Random(20260303);
    Terms terms = new Terms();
    for (int round = 0; round < 200; round++) {
      List<String> stems = new ArrayList<>(terms.stems(text(random)));
      random.ints(500, 0, 70_000).forEach(i -> stems.add("w" + i));
      int[] turns = random.ints(1 + random.nextInt(400), 0, 2_000_000).sorted().toArray();
      Places places = new Places(Places.of(stems).words(), turns);
      List<byte[]> parts = PackedWords.write(places);
      for (String stem : stems) {
        byte[] part = parts.get(PackedWords.partOf(stem));
        Places read = PackedWords.read(part, List.of(stem, "nowhere"));
        assertArrayEquals(places.words().get(stem), read.words().get(stem));
        assertArrayEquals(turns, read.turns());
        assertEquals(1, read.words().size());
      }
    }
  }
}
