package org.retroduct.report.document;

/** Lines of text as HTML. */
final class HtmlText implements InlineWriter {

  private final StringBuilder page;

  HtmlText(StringBuilder page) {
    this.page = page;
  }

  /** The words with every character that means something to a browser written as a reference. */
  static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public void words(Words words) {
    String text = escape(words.text());
    page.append(
        switch (words.face()) {
          case PLAIN -> text;
          case STRONG -> "<strong>" + text + "</strong>";
          case EMPHASIS -> "<em>" + text + "</em>";
          case MUTED -> "<span class=\"hint\">" + text + "</span>";
        });
  }

  @Override
  public void key(Inline.Key key) {
    String kind = KindColour.of(key.label()).map(colour -> colour.styleClass()).orElse("g");
    page.append("<span class=\"key %s\">%s</span>".formatted(kind, escape(key.label())));
  }

  @Override
  public void link(Inline.Link link) {
    page.append("<a href=\"#%s\">%s</a>".formatted(link.anchor(), escape(link.text())));
  }

  @Override
  public void pageOf(Inline.PageOf pageOf) {
    // A page in a browser has no page numbers.
  }

  @Override
  public void lineBreak() {
    page.append("<br>");
  }
}
