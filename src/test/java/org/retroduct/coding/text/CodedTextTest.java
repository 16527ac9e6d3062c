package org.retroduct.coding.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Sentences;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.SpeakerRole;
import org.retroduct.transcript.Words;

class CodedTextTest {

  private static final CodeTag TRUST = new CodeTag("T1", "t", "Trust in partner");
  private static final CodeTag MANDATED = new CodeTag("C1", "c", "Entry: mandated");

  @Test
  void nests_the_marks_of_overlapping_codes_and_cuts_nowhere_else() {
    Study study = new Study().turn("One two three four five.");
    List<Passage> passages = List.of(passage("a", 0, 13, TRUST), passage("b", 4, 18, MANDATED));
    Line line = study.coded(passages).page(1, Drawing.PLAIN).turns().get(0).lines().get(0);
    assertEquals(
        List.of("One  t", "two three t cb", " four cb", " five. "),
        line.runs().stream().map(CodedTextTest::drawn).toList());
  }

  @Test
  void keeps_a_mark_open_while_others_begin_and_end_in_it() {
    Study study = new Study().turn("One two three four five.");
    List<Passage> passages =
        List.of(
            passage("a", 0, 24, TRUST), passage("b", 4, 7, MANDATED), passage("c", 14, 18, TRUST));
    Line line = study.coded(passages).page(1, Drawing.PLAIN).turns().get(0).lines().get(0);
    assertEquals("<t>One <cb>two</cb> three <tb>four</tb> five.</t>", nested(line));
  }

  /** As a page draws it. */
  private static String nested(Line line) {
    StringBuilder drawn = new StringBuilder();
    for (Run run : line.runs()) {
      for (int i = run.kept(); i < run.marks().size(); i++) {
        drawn.append('<').append(run.marks().get(i).css()).append('>');
      }
      drawn.append(run.text());
      for (int i = run.marks().size(); i > run.left(); i--) {
        drawn.append("</").append(run.marks().get(i - 1).css()).append('>');
      }
    }
    return drawn.toString();
  }

  @Test
  void a_passage_in_later_turns_leads_back_to_its_first_stripe() {
    Study study = new Study().turn("First one. Second one.").turn("Third one.").turn("Fourth.");
    List<CodedTurn> turns =
        study.coded(List.of(passage("a", 12, 40, TRUST))).page(1, Drawing.PLAIN).turns();
    assertEquals("k2-0", turns.get(0).stripes().get(0).id());
    assertEquals("Trust in partner, sentences 2 to 4", turns.get(0).stripes().get(0).words());
    for (CodedTurn later : turns.subList(1, 3)) {
      assertEquals("k2-0", later.stripes().get(0).from());
      assertEquals("", later.stripes().get(0).id());
      assertEquals("Trust in partner, from sentence 2", later.stripes().get(0).words());
    }
  }

  @Test
  void puts_stripes_beside_the_sentences_they_touch() {
    Study study = new Study().turn("First one. Second one. Third one.");
    CodedTurn turn =
        study
            .coded(List.of(passage("a", 3, 15, TRUST), passage("b", 12, 14, MANDATED)))
            .page(1, Drawing.PLAIN)
            .turns()
            .get(0);
    assertEquals(
        List.of("T1 row 2 height 2 lane 0", "C1 row 3 height 1 lane 1"),
        turn.stripes().stream()
            .map(
                s ->
                    s.tagged().code().key()
                        + " row "
                        + s.row()
                        + " height "
                        + s.height()
                        + " lane "
                        + s.lane())
            .toList());
    assertEquals("sentences 1 to 2", turn.stripes().get(0).tagged().where());
  }

  @Test
  void counts_what_finds_no_lane() {
    Study study = new Study().turn("Everybody agreed on that.");
    List<Passage> six = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      six.add(passage("p" + i, 0, 9, TRUST));
    }
    CodedTurn turn = study.coded(six).page(1, Drawing.PLAIN).turns().get(0);
    assertEquals(4, turn.lines().get(0).runs().get(0).marks().size());
    assertEquals(2, turn.lines().get(0).more());
    assertEquals(4, turn.stripes().size());
    assertEquals(2, turn.overflow().get(0).tagged().size());
  }

  @Test
  void writes_codes_where_they_begin_and_end() {
    Study study = new Study().turn("One two three four five.");
    List<Passage> passages = List.of(passage("a", 0, 13, TRUST), passage("b", 4, 18, MANDATED));
    Drawing written = new Drawing(Selected.NONE, true, List.of());
    Line line = study.coded(passages).page(1, written).turns().get(0).lines().get(0);
    assertEquals(
        "[T1 One [C1 two three /T1] four /C1] five.",
        String.join("", line.runs().stream().map(Run::text).toList())
            .replace('\u00a0', ' ')
            .strip());
    assertEquals(
        "One two three four five.",
        String.join("", line.runs().stream().filter(run -> !run.label()).map(Run::text).toList())
            .strip());
  }

  @Test
  void opens_one_turn_in_words_that_together_are_its_sentences() {
    Study study = new Study().turn("“Well-led,” they said. … Then what?").turn("Nothing.");
    Drawing open = new Drawing(Selected.of("1.2-1.3", "1"), false, List.of());
    List<CodedTurn> turns = study.coded(List.of()).page(1, open).turns();
    List<OpenWord> words = turns.get(0).words().get(0);
    assertEquals(List.of(), turns.get(1).words());
    assertEquals("“Well-led,” ", words.get(0).text());
    assertEquals("1.2", words.get(1).value());
    assertEquals(
        List.of("1.2", "1.3"),
        words.stream().filter(OpenWord::ticked).map(OpenWord::value).toList());
  }

  @Test
  void words_of_an_open_turn_carry_the_codes_that_lie_on_them() {
    Study study = new Study().turn("One two three. Four five.");
    List<Passage> passages = List.of(passage("a", 4, 11, TRUST), passage("b", 8, 19, MANDATED));
    for (boolean written : List.of(false, true)) {
      Drawing open = new Drawing(Selected.of("1.1-1.1", "1"), written, List.of());
      List<List<OpenWord>> words = study.coded(passages).page(1, open).turns().get(0).words();
      assertEquals(List.of(3, 2), words.stream().map(List::size).toList(), "by sentence");
      List<OpenWord> all = words.stream().flatMap(List::stream).toList();
      assertEquals(
          written
              ? "One |[T1 two |[C1 thr /T1]ee.|Four /C1] |five."
              : "One |<t>two </t>|<t><cb>thr</cb></t><cb>ee.</cb>|<c>Four</c> |five.",
          all.stream().map(CodedTextTest::nested).collect(Collectors.joining("|")));
      assertEquals(
          "One two three.Four five.",
          all.stream().map(OpenWord::text).collect(Collectors.joining()));
    }
  }

  private static String nested(OpenWord word) {
    return nested(new Line(1, false, word.runs(), 0)).replace('\u00a0', ' ');
  }

  @Test
  void a_word_has_the_marks_before_it() {
    Study study = new Study().turn("They said, “our patients” (all), and – so – 🙂 on.");
    Drawing open = new Drawing(Selected.of("1.1-1.1", "1"), false, List.of());
    List<OpenWord> words = study.coded(List.of()).page(1, open).turns().get(0).words().get(0);
    assertEquals(
        List.of("They ", "said, ", "“our ", "patients” ", "(all), ", "and – ", "so – 🙂 ", "on."),
        words.stream().map(OpenWord::text).toList());
  }

  @Test
  void gives_each_coder_a_margin_of_their_own() {
    Study study = new Study().turn("Everybody agreed on that.");
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      passages.add(new Passage("a" + i, new Span(0, 9), List.of(TRUST), "Anna", false));
    }
    passages.add(new Passage("b", new Span(0, 9), List.of(TRUST), "Ben", false));
    Drawing both = new Drawing(Selected.NONE, false, List.of("Anna", "Ben"));
    CodedTurn turn = study.coded(passages).page(1, both).turns().get(0);
    assertEquals(List.of(0, 1, 2, 4), turn.stripes().stream().map(Stripe::lane).toList());
    assertEquals(3, turn.overflow().get(0).lane());
    assertEquals("coded by Ben, sentence 1", turn.stripes().get(3).tagged().where());
  }

  @Test
  void tells_the_codes_of_a_page_once_by_kind_and_number() {
    CodeTag tenth = new CodeTag("T10", "t", "Staff voice");
    CodeTag ninth = new CodeTag("T9", "t", "Pride");
    Study study = new Study().turn("One. Two. Three.");
    List<Passage> passages =
        List.of(
            passage("a", 0, 3, tenth),
            passage("b", 2, 8, ninth),
            passage("c", 4, 8, MANDATED),
            passage("d", 9, 12, tenth));
    CodedPage page = study.coded(passages).page(1, Drawing.PLAIN);
    assertEquals(List.of(MANDATED, ninth, tenth), page.codes());
  }

  @Test
  void counts_positions_in_code_points() {
    Study study = new Study().turn("So 🙂🙂 then.");
    Line line =
        study
            .coded(List.of(passage("a", 4, 5, TRUST)))
            .page(1, Drawing.PLAIN)
            .turns()
            .get(0)
            .lines()
            .get(0);
    assertEquals("🙂 t", drawn(line.runs().get(1)));
  }

  @Test
  void splits_turns_of_more_than_twelve_sentences() {
    Study study = new Study().turn("Yes. ".repeat(12)).turn("No. ".repeat(30));
    List<CodedTurn> turns = study.coded(List.of()).page(1, Drawing.PLAIN).turns();
    assertEquals(
        List.of("turn 1", "turn 2, part 1", "turn 2, part 2", "turn 2, part 3"),
        turns.stream().map(CodedTurn::title).toList());
    assertTrue(turns.stream().allMatch(t -> t.lines().size() <= 12));
  }

  @Test
  void breaks_pages_between_turns_near_1200_words() {
    Study study = new Study();
    for (int i = 0; i < 30; i++) {
      study.turn("Well now then. ".repeat(40)); // 120 words
    }
    CodedText coded = study.coded(List.of());
    assertEquals(3, coded.pages());
    assertEquals(401, coded.page(2, Drawing.PLAIN).first());
    assertEquals(800, coded.page(2, Drawing.PLAIN).last());
    assertEquals(2, coded.pageOf(800));
    assertEquals(3, coded.pageOf(801));
  }

  @Test
  void keeps_a_question_on_the_page_of_its_answer() {
    Study study = new Study();
    for (int i = 0; i < 15; i++) {
      study.asked("And what came of that?").turn("Well now then. ".repeat(40)); // 125 words
    }
    CodedText coded = study.coded(List.of());
    for (int number = 1; number <= coded.pages(); number++) {
      List<CodedTurn> turns = coded.page(number, Drawing.PLAIN).turns();
      assertTrue(turns.get(0).interviewer());
      assertFalse(turns.get(turns.size() - 1).interviewer());
    }
    assertEquals(2, coded.pages());
    assertEquals(1, coded.pageOf(coded.page(1, Drawing.PLAIN).last()));
  }

  @Test
  void breaks_pages_within_a_turn_that_no_page_can_hold() {
    Study study = new Study().turn("Well?").turn("Well now then. ".repeat(3_000)).turn("Yes.");
    CodedText coded = study.coded(List.of());
    int next = 1;
    for (int number = 1; number <= coded.pages(); number++) {
      CodedPage page = coded.page(number, Drawing.PLAIN);
      assertEquals(next, page.first());
      next = page.last() + 1;
      assertTrue(next - page.first() <= 500, "1,500 words at most");
      assertEquals(number, coded.pageOf(page.last()));
      assertEquals(number, coded.pageWith(page.turns().get(0).id()));
    }
    assertEquals(3_003, next);
    assertEquals(8, coded.pages());
  }

  @Test
  void parts_and_pages_hold_few_words_even_where_nobody_set_a_stop() {
    Study study = new Study().turn("well now then ".repeat(1_667));
    CodedText coded = study.coded(List.of());
    for (int number = 1; number <= coded.pages(); number++) {
      int words = 0;
      for (CodedTurn part : coded.page(number, Drawing.PLAIN).turns()) {
        Drawing open = new Drawing(Selected.of(null, part.id()), false, List.of(), 0);
        List<List<OpenWord>> boxes =
            coded.page(number, open).turns().stream()
                .flatMap(each -> each.words().stream())
                .toList();
        int here = boxes.stream().mapToInt(List::size).sum();
        assertTrue(here > 0 && here <= 500, here + " words beside each other");
        words += here;
      }
      assertTrue(words <= 1_500, words + " words on page " + number);
    }
  }

  @Test
  void leaves_a_row_for_what_is_told_below_a_sentence() {
    Study study = new Study().turn("One. Two. Three. Four.");
    Passage all = passage("a", 0, 22, TRUST);
    Passage later = passage("b", 10, 16, MANDATED);
    Drawing told = new Drawing(Selected.NONE, false, List.of(), 2);
    List<Stripe> stripes = study.coded(List.of(all, later)).page(1, told).turns().get(0).stripes();
    assertEquals("t y2 h5 x0", stripes.get(0).css());
    assertEquals("c y5 x1", stripes.get(1).css());
  }

  @Test
  void gives_an_empty_transcript_one_empty_page() {
    CodedText coded = CodedText.of(CodePoints.of(""), List.of(), List.of(), List.of());
    assertEquals(1, coded.pages());
    assertTrue(coded.page(1, Drawing.PLAIN).turns().isEmpty());
  }

  @Test
  void ticks_the_sentences_that_are_to_be_ticked() {
    Study study = new Study().turn("One. Two. Three.");
    List<Line> lines =
        study
            .coded(List.of())
            .page(1, new Drawing(Selected.of("1-3", null), false, List.of()))
            .turns()
            .get(0)
            .lines();
    assertEquals(List.of(true, false, true), lines.stream().map(Line::ticked).toList());
  }

  /**
   * The reference looks at each character by itself and asks every passage whether it covers it.
   */
  @Test
  void agrees_with_a_search_character_by_character() {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      Study study = Study.random(random);
      List<Passage> passages = study.randomPassages(random, random.nextInt(40));
      CodedText coded = study.coded(passages);
      int seen = 0;
      for (int page = 1; page <= coded.pages(); page++) {
        for (CodedTurn turn : coded.page(page, Drawing.PLAIN).turns()) {
          for (Line line : turn.lines()) {
            check(study, passages, line, "seed " + seed);
            assertEquals(++seen, line.number(), "seed " + seed);
          }
          checkMargin(study, passages, turn, "seed " + seed);
        }
      }
      assertEquals(study.sentences.size(), seen, "seed " + seed);
    }
  }

  /** So the work on a page cannot grow with the square of the passages. */
  @Test
  void cuts_no_more_runs_than_there_are_boundaries() {
    Study study = new Study();
    for (int i = 0; i < 10; i++) {
      study.turn("Some words of no great weight were said here. ".repeat(10));
    }
    List<Passage> passages = study.randomPassages(new Random(7), 5000);
    int runs =
        study.coded(passages).page(1, Drawing.PLAIN).turns().stream()
            .flatMap(t -> t.lines().stream())
            .mapToInt(l -> l.runs().size())
            .sum();
    assertTrue(runs <= study.sentences.size() + 2 * passages.size(), "runs: " + runs);
  }

  private static void check(Study study, List<Passage> passages, Line line, String seed) {
    Span sentence = study.sentences.get(line.number() - 1).span();
    int at = sentence.start();
    Map<String, Integer> lanes = new HashMap<>();
    Set<String> touching = new HashSet<>();
    List<Mark> before = null;
    int open = 0;
    for (Run run : line.runs()) {
      assertTrue(!run.marks().equals(before), seed + ": cut where nothing changes");
      assertEquals(open, run.kept(), seed);
      if (before != null) {
        assertEquals(before.subList(0, open), run.marks().subList(0, open), seed);
      }
      open = run.left();
      before = run.marks();
      Set<String> drawn = new HashSet<>();
      for (Mark mark : run.marks()) {
        drawn.add(mark.tagged().segment());
        int lane = lanes.computeIfAbsent(mark.tagged().segment(), id -> mark.lane());
        assertEquals(lane, mark.lane(), seed + ": a mark changes its lane");
      }
      assertEquals(drawn.size(), run.marks().size(), seed);
      for (int i = 0; i < CodePoints.length(run.text()); i++, at++) {
        Set<String> covering = covering(passages, at);
        touching.addAll(covering);
        assertTrue(covering.containsAll(drawn), seed + " at " + at);
        assertTrue(drawn.size() == covering.size() || line.more() > 0, seed + " at " + at);
      }
    }
    assertEquals(0, open, seed + ": a mark is left open");
    assertEquals(sentence.end(), at, seed + ": the words of the sentence");
    assertEquals(touching.size(), lanes.size() + line.more(), seed + ": marks and the rest");
    String words = line.runs().stream().map(Run::text).reduce("", String::concat);
    assertEquals(study.text().excerpt(sentence), words, seed);
  }

  private static void checkMargin(
      Study study, List<Passage> passages, CodedTurn turn, String seed) {
    Set<String> expected = new HashSet<>();
    for (Line line : turn.lines()) {
      Span span = study.sentences.get(line.number() - 1).span();
      for (int at = span.start(); at < span.end(); at++) {
        expected.addAll(covering(passages, at));
      }
    }
    Set<String> shown = new HashSet<>();
    Set<String> cells = new HashSet<>();
    for (Stripe stripe : turn.stripes()) {
      assertTrue(shown.add(stripe.tagged().segment()), seed);
      for (int row = stripe.row(); row < stripe.row() + stripe.height(); row++) {
        assertTrue(cells.add(row + "/" + stripe.lane()), seed + ": stripes collide");
      }
    }
    turn.overflow().forEach(o -> o.tagged().forEach(t -> assertTrue(shown.add(t.segment()), seed)));
    assertEquals(expected, shown, seed);
  }

  private static Set<String> covering(List<Passage> passages, int at) {
    Set<String> ids = new HashSet<>();
    for (Passage passage : passages) {
      if (passage.span().start() <= at && at < passage.span().end()) {
        ids.add(passage.id());
      }
    }
    return ids;
  }

  private static Passage passage(String id, int start, int end, CodeTag code) {
    return new Passage(id, new Span(start, end), List.of(code), "", false);
  }

  private static String drawn(Run run) {
    return run.text() + " " + String.join(" ", run.marks().stream().map(Mark::css).toList());
  }

  /** A transcript made up turn by turn. */
  private static final class Study {
    private final StringBuilder words = new StringBuilder();
    private final List<SpokenTurn> turns = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();

    Study asked(String said) {
      return turn(said, SpeakerRole.INTERVIEWER);
    }

    Study turn(String said) {
      return turn(said, SpeakerRole.PARTICIPANT);
    }

    private Study turn(String said, SpeakerRole role) {
      String turn = said.strip();
      if (words.length() > 0) {
        words.append('\n');
      }
      int start = CodePoints.length(words.toString());
      words.append(turn);
      Span span = new Span(start, start + CodePoints.length(turn));
      turns.add(new SpokenTurn(turns.size() + 1, "P01", "", role, null, span));
      for (Span sentence : Sentences.split(turn)) {
        int count = Words.count(CodePoints.of(turn).excerpt(sentence));
        sentences.add(new Sentence(sentences.size() + 1, sentence.shift(start), count));
      }
      return this;
    }

    static Study random(Random random) {
      Study study = new Study();
      for (int t = random.nextInt(8) + 1; t > 0; t--) {
        StringBuilder said = new StringBuilder();
        for (int w = random.nextInt(60) + 1; w > 0; w--) {
          said.append(List.of("yes ", "Trust. ", "🙂 ", "merger ", "No? ").get(random.nextInt(5)));
        }
        study.turn(said.toString());
      }
      return study;
    }

    List<Passage> randomPassages(Random random, int count) {
      int length = text().length();
      List<Passage> passages = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int start = random.nextInt(length);
        int end =
            Math.min(length, start + 1 + random.nextInt(random.nextInt(10) == 0 ? length : 30));
        passages.add(passage("p" + i, start, end, random.nextBoolean() ? TRUST : MANDATED));
      }
      return passages;
    }

    CodePoints text() {
      return CodePoints.of(words.toString());
    }

    CodedText coded(List<Passage> passages) {
      return CodedText.of(text(), turns, sentences, passages);
    }
  }
}
