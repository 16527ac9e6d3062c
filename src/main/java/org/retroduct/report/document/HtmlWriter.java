package org.retroduct.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
      <link rel="stylesheet" href="/app.css">
      </head>
      <body>
      <a class="skip" href="#main">Skip to the summary</a>
      <main class="wrap report" id="main">
      """;

  /** Writes the whole page in UTF-8. */
  public void write(Document document, OutputStream out) throws IOException {
    out.write(page(document).getBytes(StandardCharsets.UTF_8));
  }

  private static String page(Document document) {
    Properties properties = document.properties();
    StringBuilder page = new StringBuilder(1 << 16);
    page.append(
        HEAD.formatted(
            Properties.LANGUAGE,
            HtmlText.escape(properties.title()),
            HtmlText.escape(properties.byline()),
            HtmlText.escape(properties.subject())));
    line(page, "p", "meta", properties.header());
    HtmlBlocks blocks = new HtmlBlocks(page);
    document.parts().forEach(part -> part.blocks().forEach(block -> block.writeTo(blocks)));
    blocks.end();
    page.append("</main>\n");
    line(page, "footer", "foot", List.of("SHA-256 of the data: " + properties.shortDigest()));
    return page.append("</body>\n</html>\n").toString();
  }

  private static void line(
      StringBuilder page, String element, String styleClass, List<String> words) {
    page.append("<%s class=\"%s\">".formatted(element, styleClass))
        .append(HtmlText.escape(String.join(" · ", words)))
        .append("</%s>\n".formatted(element));
  }
}
