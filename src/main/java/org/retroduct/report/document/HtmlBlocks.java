package org.retroduct.report.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Blocks as HTML; each heading of level 1 opens a section named by it. */
final class HtmlBlocks implements BlockWriter {

  private static final int MOST_BESIDE = 7;

  private final StringBuilder page;
  private final HtmlText text;
  private boolean inSection;
  private final Deque<Integer> headings = new ArrayDeque<>();

  /** Writes to the end of a page. */
  HtmlBlocks(StringBuilder page) {
    this.page = page;
    this.text = new HtmlText(page);
  }

  /** Closes what is open. */
  void end() {
    if (inSection) {
      page.append("</section>\n");
    }
    inSection = false;
  }

  @Override
  public void title(Block.Title title) {
    page.append("<header class=\"head\"><div>\n");
    element("p", "meta", title.above());
    page.append("<h1>").append(HtmlText.escape(title.title())).append("</h1>\n");
    element("p", "meta", title.below());
    page.append("</div></header>\n");
  }

  @Override
  public void heading(Block.Heading heading) {
    String words = HtmlText.escape(heading.line().replace("  ", " "));
    if (heading.level() == 1) {
      end();
      inSection = true;
      add("<section class=\"card stack\" aria-labelledby=\"%s\">\n", heading.anchor());
    }
    while (!headings.isEmpty() && headings.getLast() >= heading.level()) {
      headings.removeLast();
    }
    headings.add(heading.level());
    // A page skips no level, even where the document does.
    int level = headings.size() + 1;
    add("<h%d id=\"%s\">%s</h%d>\n", level, heading.anchor(), words, level);
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    wrapped("p", paragraph.text());
    page.append('\n');
  }

  @Override
  public void lead(Block.Lead lead) {
    page.append("<p class=\"lead\">");
    lead.text().writeTo(text);
    page.append("</p>\n");
  }

  @Override
  public void listing(Block.Listing listing) {
    String element = listing.ordered() ? "ol" : "ul";
    add("<%s>\n", element);
    for (Text item : listing.items()) {
      wrapped("li", item);
      page.append('\n');
    }
    add("</%s>\n", element);
  }

  @Override
  public void quote(Block.Quote quote) {
    page.append("<blockquote><p>").append(HtmlText.escape(quote.words())).append("</p>");
    page.append("<footer>(").append(HtmlText.escape(quote.attribution())).append(")</footer>");
    page.append("</blockquote>\n");
  }

  @Override
  public void gap(Block.Gap gap) {
    element("p", "gap", gap.notice());
  }

  @Override
  public void contents(Block.Contents contents) {
    page.append("<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">");
    page.append(HtmlText.escape(contents.heading())).append("</h2>\n<ul>\n");
    for (Block.Heading entry : contents.entries()) {
      page.append("<li>");
      new Inline.Link(entry.anchor(), entry.line().replace("  ", " ")).writeTo(text);
      page.append("</li>\n");
    }
    page.append("</ul>\n</nav>\n");
  }

  @Override
  public void table(Block.Table table) {
    String look = isWide(table) ? "scroll rows stacked" : "scroll rows";
    add("<div class=\"%s\" role=\"region\" ", look);
    add("aria-label=\"%s\" tabindex=\"0\"><table>\n", HtmlText.escape(table.label()));
    caption("caption", table.label(), table.caption());
    page.append("<thead><tr>");
    for (Block.Column column : table.columns()) {
      add("<th scope=\"col\"%s>", column.number() ? " class=\"n\"" : "");
      page.append(HtmlText.escape(column.header())).append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    table.rows().forEach(row -> row(table.columns(), row.cells()));
    if (table.rows().isEmpty()) {
      add("<tr><td colspan=\"%d\">", table.columns().size());
      page.append(HtmlText.escape(table.whenEmpty())).append("</td></tr>\n");
    }
    page.append("</tbody>\n</table></div>\n");
  }

  /** More columns of words than fit beside each other on any page. */
  private static boolean isWide(Block.Table table) {
    return table.columns().stream().filter(column -> !column.number()).count() > MOST_BESIDE;
  }

  private void row(List<Block.Column> columns, List<Text> cells) {
    page.append("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      Block.Column column = columns.get(i);
      String element = i == 0 ? "th scope=\"row\"" : "td";
      String look = column.number() ? "n" : "full";
      add("<%s class=\"%s\" data-label=\"%s\">", element, look, HtmlText.escape(column.header()));
      cell(cells.get(i));
      page.append(i == 0 ? "</th>" : "</td>");
    }
    page.append("</tr>\n");
  }

  /** Several lines are a list, so that a line that wraps does not look like two. */
  private void cell(Text cell) {
    List<Text> lines = cell.lines();
    if (lines.size() == 1) {
      cell.writeTo(text);
      return;
    }
    page.append("<ul class=\"entries\">");
    for (Text line : lines) {
      wrapped("li", line);
    }
    page.append("</ul>");
  }

  @Override
  public void bars(Block.Bars bars) {
    page.append("<figure>\n");
    caption("figcaption", bars.label(), bars.caption());
    element("p", "hint", "1: " + bars.low() + ". " + bars.steps() + ": " + bars.high() + ".");
    page.append("<dl class=\"bars\">\n");
    for (Block.Bar bar : bars.bars()) {
      String name = HtmlText.escape(bar.name());
      String note = bar.note() == null ? "" : ", " + HtmlText.escape(bar.note());
      page.append(bar.marked() ? "<dt><strong>" + name + "</strong>" : "<dt>" + name);
      add("%s</dt>\n<dd><meter aria-label=\"%s\" min=\"0\" ", note, name);
      add("max=\"%d\" value=\"%d\"></meter> ", bars.steps(), bar.value());
      add("%d of %d</dd>\n", bar.value(), bars.steps());
    }
    page.append("</dl>\n</figure>\n");
  }

  private void caption(String element, String label, String caption) {
    add("<%s><strong>%s</strong> ", element, HtmlText.escape(label));
    add("%s</%s>\n", HtmlText.escape(caption), element);
  }

  private void element(String element, String styleClass, String words) {
    add("<%s class=\"%s\">", element, styleClass);
    add("%s</%s>\n", HtmlText.escape(words), element);
  }

  private void add(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values));
  }

  private void wrapped(String element, Text words) {
    page.append('<').append(element).append('>');
    words.writeTo(text);
    page.append("</").append(element).append('>');
  }
}
