package org.retroduct.report.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Blocks as paragraphs and tables of a PDF. Measures in points. */
final class PdfBlocks implements BlockWriter {

  private static final float SIZE = 10f;
  private static final float LEADING = 14.2f;
  private static final float HEADING = 54f;
  private static final float CAPTION = 34f;
  private static final float AFTER = 6f;
  private static final float ENDLESS = 10_000f;
  private static final float TALLEST = 320f;
  private static final float LINES = 2 * LEADING;
  private static final Color GAP_INK = new Color(0x6B5400);
  private static final Color GAP_RULE = new Color(0x8A6D00);
  private static final Color GAP_PAPER = new Color(0xFFF8DC);

  private final com.lowagie.text.Document pdf;
  private final PdfWriter writer;
  private final PdfFaces faces;
  private final PdfPages pages;
  private final PdfTables tables;
  private final List<Waiting> waiting = new ArrayList<>();

  /** What stands above the next block, on its page; its height with the space around it. */
  private record Waiting(Paragraph words, float height) {}

  PdfBlocks(com.lowagie.text.Document pdf, PdfWriter writer, PdfFaces faces, PdfPages pages) {
    this.pdf = pdf;
    this.writer = writer;
    this.faces = faces;
    this.pages = pages;
    this.tables = new PdfTables(faces, pages);
  }

  @Override
  public void title(Block.Title title) {
    PdfPTable frame = tables.frame();
    PdfPCell cell = tables.bare();
    cell.setBorder(PdfPCell.TOP);
    cell.setBorderWidthTop(2.5f);
    cell.setBorderColorTop(PdfFaces.ACCENT);
    cell.setPadding(0);
    cell.setPaddingTop(10);
    cell.addElement(line(title.above(), faces.regular(11, PdfFaces.MUTE), 14));
    cell.addElement(line(title.title(), faces.heading(26), 32));
    Paragraph below = line(title.below(), faces.regular(11, PdfFaces.MUTE), 16);
    below.setSpacingBefore(4);
    cell.addElement(below);
    frame.addCell(cell);
    frame.setSpacingAfter(10);
    pdf.add(frame);
  }

  @Override
  public void heading(Block.Heading heading) {
    float size = heading.level() == 1 ? 16f : heading.level() == 2 ? 12.5f : 10.5f;
    Font font = heading.level() == 3 ? faces.strong(size, PdfFaces.INK) : faces.heading(size);
    Chunk words = new Chunk(PdfFaces.printable(heading.line(), font), font);
    words.setLocalDestination(heading.anchor());
    words.setGenericTag(PdfFrame.tag(heading));
    Paragraph paragraph = empty(size * 1.25f);
    paragraph.add(words);
    paragraph.setSpacingBefore(heading.level() == 1 ? 22 : 12);
    paragraph.setSpacingAfter(heading.level() == 1 ? 7 : 3);
    waiting.add(new Waiting(paragraph, HEADING));
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    keep(LINES);
    pdf.add(words(paragraph.text()));
  }

  @Override
  public void lead(Block.Lead lead) {
    Paragraph words = words(lead.text());
    waiting.add(new Waiting(words, height(words)));
  }

  private Paragraph words(Text text) {
    Paragraph words = empty(LEADING);
    text.writeTo(new PdfText(words, faces, pages, SIZE));
    words.setSpacingAfter(AFTER);
    return words;
  }

  /** How high a paragraph is, set over the whole width. */
  private float height(Paragraph words) {
    ColumnText column = new ColumnText(writer.getDirectContent());
    column.setSimpleColumn(pdf.left(), 0, pdf.right(), ENDLESS);
    column.addElement(words);
    column.go(true);
    return ENDLESS - column.getYLine() + AFTER;
  }

  @Override
  public void listing(Block.Listing listing) {
    keep(LINES);
    int number = 1;
    for (Text item : listing.items()) {
      String mark = listing.ordered() ? number + "." : "•";
      PdfPTable row = tables.listRow();
      row.addCell(listCell(Text.of(mark)));
      row.addCell(listCell(item));
      pdf.add(row);
      number++;
    }
    pdf.add(tables.space(5));
  }

  private PdfPCell listCell(Text item) {
    Paragraph words = empty(LEADING);
    item.writeTo(new PdfText(words, faces, pages, SIZE));
    PdfPCell cell = tables.bare();
    cell.setPadding(0);
    cell.setPaddingBottom(3.5f);
    cell.addElement(words);
    return cell;
  }

  @Override
  public void quote(Block.Quote quote) {
    PdfPTable frame = tables.frame();
    PdfPCell cell = tables.barred(PdfFaces.RULE, 1.5f);
    cell.addElement(line(quote.words(), faces.italic(SIZE, PdfFaces.INK), LEADING));
    String source = "(" + quote.attribution() + ")";
    cell.addElement(line(source, faces.regular(8.5f, PdfFaces.MUTE), 12));
    frame.addCell(cell);
    frame.setWidthPercentage(92);
    frame.setTotalWidth((pdf.right() - pdf.left()) * 0.92f);
    frame.setSpacingBefore(3);
    frame.setSpacingAfter(8);
    keep(Math.min(frame.getRowHeight(0) + 3, TALLEST)); // a quotation is never cut in two
    pdf.add(frame);
  }

  @Override
  public void gap(Block.Gap gap) {
    keep(LINES);
    PdfPTable frame = tables.frame();
    PdfPCell cell = tables.barred(GAP_RULE, 3);
    cell.setBackgroundColor(GAP_PAPER);
    cell.addElement(line(gap.notice(), faces.italic(SIZE, GAP_INK), LEADING));
    frame.addCell(cell);
    frame.setSpacingBefore(2);
    frame.setSpacingAfter(8);
    pdf.add(frame);
  }

  @Override
  public void contents(Block.Contents contents) {
    keep(HEADING + LINES);
    Paragraph heading = line(contents.heading(), faces.heading(12.5f), 16);
    heading.setSpacingBefore(16);
    heading.setSpacingAfter(5);
    pdf.add(heading);
    for (Block.Heading entry : contents.entries()) {
      pdf.add(tables.contentsLine(entry, SIZE, LEADING + 0.8f));
    }
  }

  @Override
  public void table(Block.Table table) {
    PdfPTable grid = tables.table(table);
    add(table.label(), table.caption(), grid, CAPTION + height(grid, 2));
  }

  @Override
  public void bars(Block.Bars bars) {
    PdfPTable grid = tables.bars(bars);
    float axisBelow = LEADING + AFTER;
    float height = height(grid, bars.bars().size()) + axisBelow;
    add(bars.label(), bars.caption(), grid, CAPTION + height);
    String axis = "1: " + bars.low() + ". " + bars.steps() + ": " + bars.high() + ".";
    pdf.add(line(axis, faces.regular(8.5f, PdfFaces.MUTE), 12));
  }

  /** How high the first rows of a grid are. */
  private float height(PdfPTable grid, int rows) {
    grid.setTotalWidth(pdf.right() - pdf.left());
    float height = 0;
    for (int row = 0; row < Math.min(rows, grid.size()); row++) {
      height += grid.getRowHeight(row);
    }
    return height;
  }

  /**
   * Adds a grid under its caption, which never stands alone at the foot of a page.
   *
   * @param whole the height that stays on one page
   */
  private void add(String label, String caption, PdfPTable grid, float whole) {
    keep(Math.min(whole, TALLEST));
    Paragraph above = empty(12);
    PdfText words = new PdfText(above, faces, pages, 9);
    words.words(new Words(label + "  ", Face.STRONG));
    words.words(new Words(caption, Face.MUTED));
    above.setSpacingBefore(10);
    above.setSpacingAfter(4);
    pdf.add(above);
    grid.setSpacingAfter(10);
    pdf.add(grid);
  }

  /** Adds what waits for this block; all turn the page if less than that is left. */
  private void keep(float height) {
    float above = 0;
    for (Waiting each : waiting) {
      above += each.height();
    }
    if (writer.getVerticalPosition(true) - pdf.bottom() < height + above) {
      pdf.newPage();
    }
    waiting.forEach(each -> pdf.add(each.words()));
    waiting.clear();
  }

  /** A paragraph whose own font, that of the space around it, is one of ours. */
  private Paragraph empty(float leading) {
    Paragraph paragraph = new Paragraph(leading);
    paragraph.setFont(faces.regular(SIZE, PdfFaces.INK));
    return paragraph;
  }

  private static Paragraph line(String words, Font font, float leading) {
    return new Paragraph(leading, PdfFaces.printable(words, font), font);
  }
}
