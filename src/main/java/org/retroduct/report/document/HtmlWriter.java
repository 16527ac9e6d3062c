package org.retroduct.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.retroduct.platform.Stylesheet;

/** Writes a document as HTML that uses the site's style sheet and no style of its own. */
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
      <main class="wrap report" id="main">
      """;

  /** Writes a page that stands for itself, in UTF-8. */
  public void write(Document document, OutputStream out) throws IOException {
    Properties properties = document.properties();
    StringBuilder page = new StringBuilder(1 << 16);
    page.append(
        HEAD.formatted(
            Properties.LANGUAGE,
            HtmlText.escape(properties.title()),
            HtmlText.escape(properties.byline()),
            HtmlText.escape(properties.subject()),
            Stylesheet.ADDRESS));
    write(document, page, false);
    page.append("</main>\n<footer class=\"foot\">")
        .append(HtmlText.escape(foot(document)))
        .append("</footer>\n</body>\n</html>\n");
    out.write(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The content of a page of the site, which says itself to what project it belongs. */
  public static String content(Document document) {
    StringBuilder page = new StringBuilder(1 << 16);
    write(document, page, true);
    return page.toString();
  }

  private static void write(Document document, StringBuilder page, boolean inSite) {
    HtmlBlocks blocks = new HtmlBlocks(page, inSite);
    document.parts().forEach(part -> part.blocks().forEach(block -> block.writeTo(blocks)));
    blocks.end();
  }

  /** What stands at the foot of either, as plain text. */
  public static String foot(Document document) {
    Properties properties = document.properties();
    String edition = String.join(" · ", properties.edition());
    return (edition.isEmpty() ? "" : edition + " · ")
        + "SHA-256 of the data: "
        + properties.digest();
  }
}
