package org.retroduct.coding.text;

import io.quarkus.qute.RawString;
import java.util.List;
import org.retroduct.platform.Markup;

/** Writes the innermost parts of a page of coded text as HTML. */
final class Ink {
  private Ink() {}

  /** What stands above a turn. */
  static RawString header(CodedTurn turn, TurnFrame frame) {
    Markup ink = new Markup().raw("<h2>").text(turn.speaker());
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
    return ink.done();
  }

  /** Sentences with their marks: boxes to tick, or paragraphs for who may not code. */
  static RawString sentences(List<Line> lines, boolean ticking) {
    Markup ink = new Markup();
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
    return ink.done();
  }

  private static Markup line(Markup ink, Line line) {
    runs(ink, line.runs());
    return line.more() == 0 ? ink : label(ink).raw("+").number(line.more()).raw("</span>");
  }

  private static Markup runs(Markup ink, List<Run> runs) {
    for (Run run : runs) {
      for (Mark mark : run.opened()) {
        ink.raw("<u class=").raw(mark.css()).raw(">");
      }
      if (run.label()) {
        label(ink).text(run.text()).raw("</span>");
      } else {
        ink.text(run.text());
      }
      for (int i = run.closed().size(); i > 0; i--) {
        ink.raw("</u>");
      }
    }
    return ink;
  }

  private static Markup label(Markup ink) {
    return ink.raw("<span class=fl>");
  }

  /** The words of a sentence with their boxes, and its number before the first of them. */
  static RawString words(List<OpenWord> group) {
    Markup ink = new Markup().raw("<div class=\"s words\"><b>");
    if (group.get(0).first()) {
      ink.number(group.get(0).sentence());
    }
    ink.raw("</b> <span>");
    for (OpenWord word : group) {
      ink.raw("<label class=w><input type=checkbox name=w value=").raw(word.value());
      runs(ink.raw(word.ticked() ? " checked>" : ">"), word.runs()).raw("</label>");
    }
    return ink.raw("</span><br></div>").done();
  }

  /**
   * The entries of the margin of a turn.
   *
   * @param up from the address of the page to that of the project, as {@code ../}
   */
  static RawString margin(List<Stripe> stripes, List<Overflow> overflow, String up) {
    Markup ink = new Markup();
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
    return ink.done();
  }

  /** What the codes on a page are called, for print. */
  static RawString names(List<CodeTag> codes) {
    Markup ink = new Markup();
    String between = "";
    for (CodeTag code : codes) {
      ink.raw(between);
      if (!code.key().isEmpty()) {
        ink.raw("<b>").text(code.key()).raw("</b> ");
      }
      ink.text(code.name());
      between = "; ";
    }
    return ink.done();
  }
}
