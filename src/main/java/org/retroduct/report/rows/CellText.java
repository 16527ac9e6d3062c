package org.retroduct.report.rows;

/** Text as a spreadsheet may hold it. */
final class CellText {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CellText() {}

  /**
   * The text, with an apostrophe before it if a spreadsheet would take it for a formula. Full-width
   * forms of the same signs count alike, since some programs read them so.
   */
  static String harmless(String text) {
    if (text.isEmpty()) {
      return text;
    }
    char first = text.charAt(0);
    boolean fullWidth = first == '＝' || first == '＋' || first == '－' || first == '＠';
    return fullWidth || FORMULA_STARTS.indexOf(first) >= 0 ? "'" + text : text;
  }
}
