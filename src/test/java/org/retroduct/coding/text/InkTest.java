package org.retroduct.coding.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.retroduct.platform.Markup;
import org.retroduct.transcript.Span;

class InkTest {
  private static final CodeTag TRUST = new CodeTag("T1", "t", "Trust in partner");
  private static final Tagged TAGGED = new Tagged("a1", TRUST, new Span(0, 9), 7, 8, "", false);

  private static String sentences(List<Line> lines, boolean ticking) {
    return written(ink -> Ink.sentences(ink, lines, ticking));
  }

  private static String words(List<OpenWord> words) {
    return written(ink -> Ink.words(ink, words));
  }

  private static String margin(List<Stripe> stripes, List<Overflow> overflow, String up) {
    return written(ink -> Ink.margin(ink, stripes, overflow, up));
  }

  private static String written(Consumer<Markup> writing) {
    Markup ink = new Markup();
    writing.accept(ink);
    return ink.done().getValue();
  }

  private static Line line(boolean ticked, int more, Run... runs) {
    return new Line(7, ticked, List.of(runs), more);
  }

  @Test
  void a_sentence_has_a_box_a_number_and_its_marks() {
    Mark mark = new Mark(TAGGED, 1);
    Run said = new Run("One & ", List.of(mark), 0, 1, false);
    Run label = Run.bare("[T1 ", true);
    Run more = new Run("two.", List.of(mark), 1, 0, false);
    assertEquals(
        "<label class=s id=s7><input type=checkbox name=s value=7 checked><b>7</b> <span>"
            + "<u class=tb>One &amp; <span class=fl>[T1 </span>two.</u><span class=fl>+2</span>"
            + "</span><br></label>",
        sentences(List.of(line(true, 2, said, label, more)), true));
    assertEquals(
        "<p id=s7><b>7</b> two.",
        sentences(List.of(line(false, 0, Run.bare("two.", false))), false));
  }

  @Test
  void words_have_boxes_and_a_sentence_begins_with_its_number() {
    Run so = new Run("so", List.of(new Mark(TAGGED, 0)), 0, 0, false);
    List<OpenWord> words =
        List.of(
            new OpenWord(7, 1, List.of(Run.bare("Well, ", false)), false),
            new OpenWord(7, 2, List.of(Run.bare("[T1 ", true), so), true));
    String boxes =
        "<label class=w><input type=checkbox name=w value=7.1>Well, </label>"
            + "<label class=w><input type=checkbox name=w value=7.2 checked>"
            + "<span class=fl>[T1 </span><u class=t>so</u></label></span><br></div>";
    assertEquals("<div class=\"s words\"><b>7</b> <span>" + boxes, words(words));
    assertTrue(
        words(words.subList(1, 2)).startsWith("<div class=\"s words\"><b></b> "),
        "a sentence that goes on");
  }

  @Test
  void the_margin_links_a_passage_once_and_counts_what_it_has_no_room_for() {
    Stripe first = new Stripe(TAGGED, 2, 1, 0, "k7-0", "");
    Stripe later = new Stripe(TAGGED, 2, 1, 0, "", "k7-0");
    Overflow more = new Overflow(3, 4, 8, List.of(TAGGED));
    assertEquals(
        "<li><a class=\"t y2 x0\" id=k7-0 href=../segments/a1><b>T1</b>"
            + "<i> Trust in partner, sentences 7 to 8</i></a>"
            + "<li><a class=\"t y2 x0\" href=#k7-0><b>T1</b>"
            + "<i> Trust in partner, from sentence 7</i></a>"
            + "<li><details class=\"y3 x4\"><summary>+1<span class=vh> code at sentence 8</span>"
            + "</summary><ul class=card><li><a href=../segments/a1>"
            + "T1 Trust in partner, sentences 7 to 8</a></ul></details>",
        margin(List.of(first, later), List.of(more), "../"));
  }

  @Test
  void a_passage_with_a_memo_is_marked_and_told() {
    Tagged noted = new Tagged("a1", TRUST, new Span(0, 9), 7, 8, "", true);
    assertEquals(
        "<li><a class=\"t y2 x0\" href=../segments/a1><b class=memo>T1</b>"
            + "<i> Trust in partner, sentences 7 to 8, with a memo</i></a>",
        margin(List.of(new Stripe(noted, 2, 1, 0, "", "")), List.of(), "../"));
  }

  private static CodedTurn turn(int number, boolean open, Line... lines) {
    List<List<OpenWord>> words =
        open
            ? List.of(List.of(new OpenWord(7, 1, List.of(Run.bare("one", false)), false)))
            : List.of();
    return new CodedTurn(
        String.valueOf(number),
        number,
        1,
        1,
        "P01",
        "",
        false,
        "",
        List.of(lines),
        words,
        List.of(new Stripe(TAGGED, 2, 1, 0, "", "")),
        List.of());
  }

  private static Line sentence(int number) {
    return new Line(number, false, List.of(Run.bare("one", false)), 0);
  }

  /** What it calls turns, sentences and margins, in order. */
  private static String outline(RawString html) {
    return String.join(
        " ",
        Jsoup.parseBodyFragment(html.getValue()).select("section, label.s, div.open, ul").stream()
            .map(e -> e.id().isEmpty() ? e.className() : e.id())
            .toList());
  }

  @Test
  void a_message_stands_below_its_sentence_or_below_words_that_lie_open() {
    TurnFrame frame = new TurnFrame(true, 0, 1, "Your codes", "../", "", Map.of());
    List<CodedTurn> closed =
        List.of(turn(1, false, sentence(7), sentence(8)), turn(2, false, sentence(9)));
    Sheet below = Sheet.of(closed, frame, 7);
    assertEquals("t1 s7", outline(below.before()));
    assertEquals("s8 stripes t2 s9 stripes", outline(below.after()));
    Sheet open = Sheet.of(List.of(turn(1, true, sentence(7)), closed.get(1)), frame, 7);
    assertEquals("t1 open y2 h1 stripes", outline(open.before()));
    assertEquals("t2 s9 stripes", outline(open.after()));
    Sheet none = Sheet.of(closed, frame, 0);
    assertEquals("t1 s7 s8 stripes t2 s9 stripes", outline(none.before()));
    assertEquals("", none.after().getValue());
    assertEquals(
        none.before().getValue(), below.before().getValue() + below.after().getValue(), "parted");
  }

  @Test
  void whatever_was_said_stays_text() {
    List<String> signs = List.of("<", ">", "&", "\"", "'", "/", "lt;", "script", "é", "🙂", " ");
    for (long seed = 1; seed <= 500; seed++) {
      Random random = new Random(seed);
      StringBuilder said = new StringBuilder("x");
      for (int i = random.nextInt(12); i > 0; i--) {
        said.append(signs.get(random.nextInt(signs.size())));
      }
      CodeTag code = new CodeTag(said.toString(), "t", said.toString());
      Tagged tagged = new Tagged("a1", code, new Span(0, 1), 1, 1, said.toString(), false);
      String html =
          sentences(List.of(line(false, 0, Run.bare(said.toString(), false))), true)
              + "<ul>"
              + margin(List.of(new Stripe(tagged, 2, 1, 0, "", "")), List.of(), "../")
              + "</ul>";
      Element page = Jsoup.parse(html);
      assertEquals(said.toString(), page.select("label span").first().wholeText(), "seed " + seed);
      assertEquals(said.toString(), page.select("li b").first().wholeText(), "seed " + seed);
      assertEquals(0, page.select("script").size(), "seed " + seed);
    }
  }
}
