package org.retroduct.coding.text;

import java.util.List;
import org.retroduct.platform.Markup;

/** Writes the parts of a page of coded text as HTML. */
final class Ink {
  private Ink() {}

  /** A turn up to its words: who speaks and when, and what can be done with it. */
  static void begin(Markup ink, CodedTurn turn, TurnFrame frame) {
    ink.raw("<section class=\"turn");
    if (frame.margins() > 0) {
      ink.raw(" read n").number(frame.margins());
    }
    ink.raw(turn.interviewer() ? " iv\" id=t" : "\" id=t").raw(turn.id());
    header(ink.raw("><header>"), turn, frame);
    ink.raw("<br></header>\n");
  }

  /** What stands behind all of a turn. */
  static void end(Markup ink) {
    ink.raw("</section>\n");
  }

  private static void header(Markup ink, CodedTurn turn, TurnFrame frame) {
    ink.raw("<h2>").text(turn.speaker());
    if (!turn.label().isEmpty()) {
      ink.raw(" <span class=hint>").text(turn.label()).raw("</span>");
    }
    ink.raw("</h2>");
    if (!turn.time().isEmpty()) {
      ink.raw(" <time>").raw(turn.time()).raw("</time>");
    }
    ink.raw(" <span>").raw(turn.title()).raw("</span>");
    if (turn.interviewer() && turn.part() == 1 && !frame.asked().isEmpty()) {
      ink.raw(" <a href=").raw(frame.asked()).number(turn.number()).raw(">");
      ink.text(frame.notes().getOrDefault(turn.number(), "Say what it tested"));
      ink.raw("<span class=vh>, ").raw(turn.title()).raw("</span></a>");
    }
    if (frame.writable()) {
      boolean open = !turn.words().isEmpty();
      ink.raw(" <button class=linky name=show value=").raw(open ? "sentences" : turn.id());
      ink.raw(" formaction=\"?page=").number(frame.page()).raw("#t").raw(turn.id()).raw("\">");
      if (open) {
        ink.raw("Back to sentences");
      } else {
        ink.raw("Select words<span class=vh> in ").raw(turn.title()).raw("</span>");
      }
      ink.raw("</button>");
    }
  }

  /** Sentences with their marks: boxes to tick, or paragraphs for who may not code. */
  static void sentences(Markup ink, List<Line> lines, boolean ticking) {
    for (Line line : lines) {
      if (ticking) {
        ink.raw("<label class=s id=s").number(line.number());
        ink.raw("><input type=checkbox name=s value=").number(line.number());
        ink.raw(line.ticked() ? " checked><b>" : "><b>").number(line.number());
        line(ink.raw("</b> <span>"), line).raw("</span><br></label>");
      } else {
        ink.raw("<p id=s").number(line.number()).raw("><b>").number(line.number());
        line(ink.raw("</b> "), line);
      }
    }
  }

  private static Markup line(Markup ink, Line line) {
    runs(ink, line.runs());
    return line.more() == 0 ? ink : label(ink).raw("+").number(line.more()).raw("</span>");
  }

  private static Markup runs(Markup ink, List<Run> runs) {
    for (Run run : runs) {
      for (int i = run.kept(); i < run.marks().size(); i++) {
        ink.raw("<u class=").raw(run.marks().get(i).css()).raw(">");
      }
      if (run.label()) {
        label(ink).text(run.text()).raw("</span>");
      } else {
        ink.text(run.text());
      }
      for (int i = run.marks().size(); i > run.left(); i--) {
        ink.raw("</u>");
      }
    }
    return ink;
  }

  private static Markup label(Markup ink) {
    return ink.raw("<span class=fl>");
  }

  /** The words of a turn that lies open. */
  static void words(Markup ink, CodedTurn turn) {
    ink.raw("<div class=\"open y2 h").number(turn.words().size());
    ink.raw("\" role=group aria-label=\"Words of ").raw(turn.title());
    ink.raw(": tick the first and the last\">");
    turn.words().forEach(group -> words(ink, group));
    ink.raw("</div>");
  }

  /** The words of a sentence with their boxes, and its number before the first of them. */
  static void words(Markup ink, List<OpenWord> group) {
    ink.raw("<div class=\"s words\"><b>");
    if (group.get(0).first()) {
      ink.number(group.get(0).sentence());
    }
    ink.raw("</b> <span>");
    for (OpenWord word : group) {
      ink.raw("<label class=w><input type=checkbox name=w value=").raw(word.value());
      runs(ink.raw(word.ticked() ? " checked>" : ">"), word.runs()).raw("</label>");
    }
    ink.raw("</span><br></div>");
  }

  /** The margin of a turn, if anything stands in it. */
  static void margin(Markup ink, CodedTurn turn, TurnFrame frame) {
    if (turn.stripes().isEmpty()) {
      return;
    }
    ink.raw("<ul class=stripes aria-label=\"").raw(frame.whose()).raw(" in ").raw(turn.title());
    margin(ink.raw("\">"), turn.stripes(), turn.overflow(), frame.up());
    ink.raw("</ul>");
  }

  /**
   * The entries of the margin of a turn.
   *
   * @param up from the address of the page to that of the project, as {@code ../}
   */
  static void margin(Markup ink, List<Stripe> stripes, List<Overflow> overflow, String up) {
    for (Stripe stripe : stripes) {
      ink.raw("<li><a class=\"").raw(stripe.css()).raw("\"");
      if (!stripe.id().isEmpty()) {
        ink.raw(" id=").raw(stripe.id());
      }
      if (stripe.from().isEmpty()) {
        ink.raw(" href=").raw(up).raw("segments/").raw(stripe.segment());
      } else {
        ink.raw(" href=#").raw(stripe.from());
      }
      ink.raw(stripe.tagged().memo() ? "><b class=memo>" : "><b>").text(stripe.key());
      ink.raw("</b><i> ").text(stripe.words()).raw("</i></a>");
    }
    for (Overflow more : overflow) {
      ink.raw("<li><details class=\"y").number(more.row()).raw(" x").number(more.lane());
      ink.raw("\"><summary>+").number(more.tagged().size());
      ink.raw("<span class=vh> ").text(more.words()).raw("</span></summary><ul class=card>");
      for (Tagged tagged : more.tagged()) {
        ink.raw("<li><a href=").raw(up).raw("segments/").raw(tagged.segment()).raw(">");
        ink.text(tagged.words()).raw("</a>");
      }
      ink.raw("</ul></details>");
    }
  }

  /** What the codes on a page are called, for print. */
  static void names(Markup ink, List<CodeTag> codes) {
    String between = "";
    for (CodeTag code : codes) {
      ink.raw(between);
      if (!code.key().isEmpty()) {
        ink.raw("<b>").text(code.key()).raw("</b> ");
      }
      ink.text(code.name());
      between = "; ";
    }
  }
}
