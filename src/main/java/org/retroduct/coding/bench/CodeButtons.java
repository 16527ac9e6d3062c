package org.retroduct.coding.bench;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Locale;
import org.retroduct.platform.Markup;

/** Writes codes as HTML: each a button that gives it, and a box that gives it beside another. */
final class CodeButtons {
  private CodeButtons() {}

  /** The buttons in a list, in this order. */
  static RawString of(List<OfferedCode> codes) {
    Markup html = new Markup();
    for (OfferedCode offer : codes) {
      String key = offer.code().key();
      html.raw("<li");
      if (!offer.kind().isEmpty()) {
        html.raw(" class=").raw(offer.kind());
      }
      html.raw("><label><input type=checkbox name=also value=").raw(key);
      html.raw(" aria-label=\"Also ").raw(key).raw(offer.ticked() ? "\" checked>" : "\">");
      html.raw("</label><button name=code value=").raw(key);
      String letter = offer.accessKey();
      if (!letter.isEmpty()) {
        html.raw(" accesskey=").raw(letter);
      }
      html.raw("><b>").raw(key).raw("</b> ").text(offer.code().name());
      if (!letter.isEmpty()) {
        html.raw(" <kbd>").raw(letter.toUpperCase(Locale.ROOT)).raw("</kbd>");
      }
      html.raw("</button>");
    }
    return html.done();
  }
}
