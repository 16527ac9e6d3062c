package org.retroduct.report.document;

/** One method for each kind of inline piece. */
public interface InlineWriter {

  /** Writes words. */
  void words(Words words);

  /** Writes the short of a code. */
  void key(Inline.Key key);

  /** Writes a link. */
  void link(Inline.Link link);

  /** Writes the number of a page. */
  void pageOf(Inline.PageOf page);

  /** Begins a new line. */
  void lineBreak();
}
