package org.retroduct.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Stylesheet;

/** Writes a document as one page that uses the site's style sheet and no style of its own. */
public final class HtmlWriter {

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <meta name="author" content="%s">
      <meta name="description" content="%s">
      <link rel="stylesheet" href="%s">
      </head>
      <body>
      <a class="skip" href="#main">Skip to the summary</a>
      """;

  private final List<Crumb> way;

  /** Writes a file that stands for itself. */
  public HtmlWriter() {
    this(List.of());
  }

  /**
   * Writes a page of the site.
   *
   * @param way from the front page to the page, which is its last step; empty for a file
   */
  public HtmlWriter(List<Crumb> way) {
    this.way = List.copyOf(way);
  }

  /** Writes the whole page in UTF-8. */
  public void write(Document document, OutputStream out) throws IOException {
    out.write(page(document).getBytes(StandardCharsets.UTF_8));
  }

  private String page(Document document) {
    Properties properties = document.properties();
    StringBuilder page = new StringBuilder(1 << 16);
    page.append(
        HEAD.formatted(
            Properties.LANGUAGE,
            HtmlText.escape(properties.title()),
            HtmlText.escape(properties.byline()),
            HtmlText.escape(properties.subject()),
            Stylesheet.ADDRESS));
    back(page);
    page.append("<main class=\"wrap report\" id=\"main\">\n");
    line(page, "p", "meta", properties.header());
    HtmlBlocks blocks = new HtmlBlocks(page);
    document.parts().forEach(part -> part.blocks().forEach(block -> block.writeTo(blocks)));
    blocks.end();
    page.append("</main>\n");
    line(page, "footer", "foot", List.of("SHA-256 of the data: " + properties.shortDigest()));
    return page.append("</body>\n</html>\n").toString();
  }

  /** The top of every page of the site, as far as a reader needs it to go back. */
  private void back(StringBuilder page) {
    if (way.isEmpty()) {
      return;
    }
    page.append("<header class=\"top\">\n<a class=\"brand\" href=\"/\">")
        .append("<img src=\"/favicon.svg\" alt=\"\" width=\"24\" height=\"24\">Retroduct</a>\n")
        .append("<nav aria-label=\"Breadcrumb\"><ol class=\"crumbs\">\n");
    for (Crumb step : way) {
      String label = HtmlText.escape(step.label());
      page.append(
          step.current()
              ? "<li aria-current=\"page\">%s</li>\n".formatted(label)
              : "<li><a href=\"%s\">%s</a></li>\n".formatted(HtmlText.escape(step.href()), label));
    }
    page.append("</ol></nav>\n</header>\n");
  }

  private static void line(
      StringBuilder page, String element, String styleClass, List<String> words) {
    page.append("<%s class=\"%s\">".formatted(element, styleClass))
        .append(HtmlText.escape(String.join(" · ", words)))
        .append("</%s>\n".formatted(element));
  }
}
