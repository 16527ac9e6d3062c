package org.retroduct.coding.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Pager;

/**
 * Full-text search, and what it found.
 *
 * @param form the field {@code q}
 * @param found how many hits there are, in words; empty before a question
 * @param range which of them are on this page, in words; empty if all are
 * @param groups the kinds of text with their numbers of hits
 * @param action the address of the page
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SearchPage(
    Layout layout,
    Form form,
    String found,
    String range,
    List<Crumb> groups,
    List<Shelf> shelves,
    Pager pager,
    String action)
    implements TemplateInstance {
  SearchPage {
    groups = List.copyOf(groups);
    shelves = List.copyOf(shelves);
  }

  /**
   * The hits in one text.
   *
   * @param group the kind of text, where it is the first of its kind on the page; else empty
   */
  record Shelf(String group, String title, String href, List<Line> lines) {
    Shelf {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One hit.
   *
   * @param href the place in the text
   * @param where the sentence and who speaks; empty outside transcripts
   * @param begun whether its text begins before it
   * @param goesOn whether its text goes on after it
   */
  record Line(String href, String where, boolean begun, List<Piece> pieces, boolean goesOn) {
    Line {
      pieces = List.copyOf(pieces);
    }
  }

  /** Some of the words. */
  record Piece(String text, boolean hit) {}
}
