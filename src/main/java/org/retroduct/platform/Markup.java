package org.retroduct.platform;

import io.quarkus.qute.RawString;
import org.jspecify.annotations.Nullable;

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
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      String sign = sign(text.charAt(i));
      if (sign != null) {
        html.append(text, done, i).append(sign);
        done = i + 1;
      }
    }
    // A whole string is copied at once, a part of one letter by letter.
    html.append(done == 0 ? text : text.substring(done));
    return this;
  }

  private static @Nullable String sign(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> null;
    };
  }

  /** All of it, for a template to show. */
  public RawString done() {
    return new RawString(html.toString());
  }
}
