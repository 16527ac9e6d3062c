package org.retroduct.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Stylesheet;

/** Writes a document as one page that uses the site's style sheet and no style of its own. */
public final class HtmlWriter {

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="%s"%s>
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

  private static final String WHO =
      """
      <div class="who"><span>%s</span> <a href="/keys">Keys</a> <a href="/settings">Settings</a>
      <form method="post" action="/logout"><input type="hidden" name="csrf" value="%s">\
      <button class="linky">Log out</button></form></div>
      """;

  private final @Nullable Layout frame;

  /** Writes a file that stands for itself. */
  public HtmlWriter() {
    this(null);
  }

  /**
   * Writes a page of the site.
   *
   * @param frame of the page; null for a file
   */
  public HtmlWriter(@Nullable Layout frame) {
    this.frame = frame;
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
            look(),
            HtmlText.escape(properties.title()),
            HtmlText.escape(properties.byline()),
            HtmlText.escape(properties.subject()),
            Stylesheet.ADDRESS));
    if (frame != null) {
      top(page, frame);
    }
    page.append("<main class=\"wrap report\" id=\"main\">\n");
    HtmlBlocks blocks = new HtmlBlocks(page, frame != null);
    document.parts().forEach(part -> part.blocks().forEach(block -> block.writeTo(blocks)));
    blocks.end();
    page.append("</main>\n<footer class=\"foot\">");
    properties.edition().forEach(line -> page.append(HtmlText.escape(line)).append(" · "));
    page.append("SHA-256 of the data: ").append(properties.digest()).append("</footer>\n");
    return page.append("</body>\n</html>\n").toString();
  }

  /** The reader's colours and letters. */
  private String look() {
    return frame == null
        ? ""
        : attribute("data-theme", frame.look().theme())
            + attribute("data-size", frame.look().size());
  }

  private static String attribute(String name, String value) {
    return value.isEmpty() ? "" : " %s=\"%s\"".formatted(name, HtmlText.escape(value));
  }

  /** The top of every page of the site. */
  private static void top(StringBuilder page, Layout frame) {
    page.append("<header class=\"top\">\n<a class=\"brand\" href=\"/\">")
        .append("<img src=\"/favicon.svg\" alt=\"\" width=\"24\" height=\"24\">Retroduct</a>\n")
        .append("<nav aria-label=\"Breadcrumb\"><ol class=\"crumbs\">\n");
    for (Crumb step : frame.crumbs()) {
      page.append(
          step.current()
              ? "<li aria-current=\"page\">%s</li>\n".formatted(HtmlText.escape(step.label()))
              : "<li>%s</li>\n".formatted(link(step)));
    }
    page.append("</ol></nav>\n");
    if (frame.user() != null) {
      String user = HtmlText.escape(String.valueOf(frame.user()));
      page.append(WHO.formatted(user, HtmlText.escape(frame.csrf())));
    }
    page.append("</header>\n<nav class=\"sections\" aria-label=\"Project\">")
        .append("<ul class=\"plainlist\">\n");
    frame.sections().forEach(each -> page.append("<li>%s</li>\n".formatted(link(each))));
    page.append("</ul></nav>\n");
  }

  private static String link(Crumb to) {
    return "<a href=\"%s\"%s>%s</a>"
        .formatted(
            HtmlText.escape(to.href()),
            to.current() ? " aria-current=\"true\"" : "",
            HtmlText.escape(to.label()));
  }
}
