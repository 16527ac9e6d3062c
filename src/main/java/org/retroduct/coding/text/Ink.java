package org.retroduct.coding.text;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * Writes the innermost parts of a page of coded text as HTML: a page has thousands of them, for
 * which a template takes twenty times as long. Whatever is of the study is escaped; attributes hold
 * numbers, ids and classes only, which need neither quotes nor escaping.
 */
final class Ink {
  private final StringBuilder html = new StringBuilder();

  /** Sentences with their marks: boxes to tick, or paragraphs for who may not code. */
  static RawString sentences(List<Line> lines, boolean ticking) {
    Ink ink = new Ink();
    for (Line line : lines) {
      if (ticking) {
        ink.raw("<label class=s id=s").number(line.number());
        ink.raw("><input type=checkbox name=s value=").number(line.number());
        ink.raw(line.ticked() ? " checked><b>" : "><b>").number(line.number());
        ink.raw("</b> <span>").line(line).raw("</span><br></label>");
      } else {
        ink.raw("<p id=s").number(line.number()).raw("><b>").number(line.number());
        ink.raw("</b> ").line(line);
      }
    }
    return ink.done();
  }

  private Ink line(Line line) {
    runs(line.runs());
    return line.more() == 0 ? this : label().raw("+").number(line.more()).raw("</span>");
  }

  private Ink runs(List<Run> runs) {
    for (Run run : runs) {
      for (Mark mark : run.opened()) {
        raw("<u class=").raw(mark.css()).raw(">");
      }
      if (run.label()) {
        label().text(run.text()).raw("</span>");
      } else {
        text(run.text());
      }
      for (int i = run.closed().size(); i > 0; i--) {
        raw("</u>");
      }
    }
    return this;
  }

  private Ink label() {
    return raw("<span class=fl>");
  }

  /** The words of a sentence with their boxes, and its number before the first of them. */
  static RawString words(List<OpenWord> group) {
    Ink ink = new Ink().raw("<div class=\"s words\"><b>");
    if (group.get(0).first()) {
      ink.number(group.get(0).sentence());
    }
    ink.raw("</b> <span>");
    for (OpenWord word : group) {
      ink.raw("<label class=w><input type=checkbox name=w value=").raw(word.value());
      ink.raw(word.ticked() ? " checked>" : ">").runs(word.runs()).raw("</label>");
    }
    return ink.raw("</span><br></div>").done();
  }

  /**
   * The entries of the margin of a turn.
   *
   * @param up from the address of the page to that of the project, as {@code ../}
   */
  static RawString margin(List<Stripe> stripes, List<Overflow> overflow, String up) {
    Ink ink = new Ink();
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

  private Ink raw(String markup) {
    html.append(markup);
    return this;
  }

  private Ink number(int number) {
    html.append(number);
    return this;
  }

  /** Text between tags, where quotation marks mean nothing. */
  private Ink text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        default -> html.append(c);
      }
    }
    return this;
  }

  private RawString done() {
    return new RawString(html.toString());
  }
}
