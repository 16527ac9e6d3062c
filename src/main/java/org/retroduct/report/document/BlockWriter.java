package org.retroduct.report.document;

/** One method for each kind of block; a format is one implementation. */
public interface BlockWriter {

  /** Writes the title. */
  void title(Block.Title title);

  /** Writes a heading. */
  void heading(Block.Heading heading);

  /** Writes a paragraph. */
  void paragraph(Block.Paragraph paragraph);

  /** Writes a paragraph that tells of what follows. */
  void lead(Block.Lead lead);

  /** Writes a list. */
  void listing(Block.Listing listing);

  /** Writes a quotation. */
  void quote(Block.Quote quote);

  /** Writes a gap. */
  void gap(Block.Gap gap);

  /** Writes the table of contents. */
  void contents(Block.Contents contents);

  /** Writes a table. */
  void table(Block.Table table);

  /** Writes a figure of bars. */
  void bars(Block.Bars bars);
}
