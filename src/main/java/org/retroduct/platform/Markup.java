package org.retroduct.platform;

import io.quarkus.qute.RawString;

/**
 * HTML written by plain code, for what a page has hundreds of: there a template takes twenty times
 * as long. Whatever is of the study goes through {@link #text}; attributes without quotes hold
 * numbers, ids, short forms and addresses made of them, which need neither quotes nor escaping.
 */
public final class Markup {
  private final StringBuilder html = new StringBuilder(1 << 11);

  /** Adds HTML as it is. */
  public Markup raw(String markup) {
    html.append(markup);
    return this;
  }

  /** Adds a number. */
  public Markup number(int number) {
    html.append(number);
    return this;
  }

  /** Adds text between tags, where quotation marks mean nothing. */
  public Markup text(String text) {
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

  /** All of it, for a template to show. */
  public RawString done() {
    return new RawString(html.toString());
  }
}
