package org.retroduct.report.document;

import java.util.Map;

/**
 * On which pages things stand.
 *
 * @param headings page of each heading by its anchor, from 1
 * @param total number of pages
 */
record PdfPages(Map<String, Integer> headings, int total) {

  PdfPages {
    headings = Map.copyOf(headings);
  }

  /** What is known before the first layout. */
  static PdfPages unknown() {
    return new PdfPages(Map.of(), 10);
  }

  /** The page of a heading; before the first layout a number of a likely width. */
  int of(String anchor) {
    return headings.getOrDefault(anchor, 10);
  }
}
