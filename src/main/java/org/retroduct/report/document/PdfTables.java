package org.retroduct.report.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.draw.DottedLineSeparator;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/** Tables and frames of a PDF, with light rules. Measures in points. */
final class PdfTables {

  private static final float SIZE = 8.5f;
  private static final float LEADING = 11.2f;
  private static final Color OTHERS = new Color(0xC9D6CF);
  private static final Color REST = new Color(0xF4F1EA);

  private final PdfFaces faces;
  private final PdfPages pages;

  PdfTables(PdfFaces faces, PdfPages pages) {
    this.faces = faces;
    this.pages = pages;
  }

  PdfPTable table(Block.Table table) {
    List<Block.Column> columns = table.columns();
    float[] weights = new float[columns.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = columns.get(i).weight();
    }
    PdfPTable grid = grid(weights);
    for (Block.Column column : columns) {
      grid.addCell(heading(column));
    }
    grid.setHeaderRows(1);
    for (Block.Row row : table.rows()) {
      for (int i = 0; i < weights.length; i++) {
        grid.addCell(cell(row.cells().get(i), columns.get(i).number()));
      }
    }
    if (table.rows().isEmpty()) {
      PdfPCell none = cell(Text.of(table.whenEmpty(), Face.MUTED), false);
      none.setColspan(weights.length);
      grid.addCell(none);
    }
    return grid;
  }

  /** A table whose rows stay whole unless one is longer than a page. */
  private static PdfPTable grid(float[] weights) {
    PdfPTable grid = new PdfPTable(weights);
    grid.setWidthPercentage(100);
    grid.setSplitLate(true);
    grid.setSplitRows(true);
    return grid;
  }

  private PdfPCell heading(Block.Column column) {
    Font font = faces.strong(SIZE, PdfFaces.ACCENT);
    PdfPCell cell = ruled(new Phrase(LEADING, column.header(), font), column.number());
    cell.setBorder(PdfPCell.TOP | PdfPCell.BOTTOM);
    cell.setBorderWidthTop(1);
    cell.setBorderWidthBottom(0.8f);
    cell.setBorderColorTop(PdfFaces.ACCENT);
    cell.setBorderColorBottom(PdfFaces.ACCENT);
    cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
    return cell;
  }

  private PdfPCell cell(Text text, boolean number) {
    Phrase words = new Phrase(LEADING);
    text.writeTo(new PdfText(words, faces, pages, SIZE));
    return ruled(words, number);
  }

  private PdfPCell ruled(Phrase words, boolean number) {
    PdfPCell cell = new PdfPCell(words);
    cell.setUseBorderPadding(true);
    cell.setLeading(LEADING, 0);
    cell.setBorder(PdfPCell.BOTTOM);
    cell.setBorderWidthBottom(0.4f);
    cell.setBorderColorBottom(PdfFaces.RULE);
    cell.setUseAscender(true);
    cell.setUseDescender(true);
    cell.setPadding(3.6f);
    cell.setPaddingLeft(2);
    cell.setPaddingRight(number ? 12 : 6);
    cell.setHorizontalAlignment(number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    return cell;
  }

  PdfPTable bars(Block.Bars bars) {
    float[] weights = new float[bars.steps() + 2];
    Arrays.fill(weights, 54f / bars.steps());
    weights[0] = 36;
    weights[weights.length - 1] = 10;
    PdfPTable grid = grid(weights);
    for (Block.Bar bar : bars.bars()) {
      String note = bar.note();
      Text name = Text.of(bar.name(), bar.marked() ? Face.STRONG : Face.PLAIN);
      grid.addCell(cell(note == null ? name : name.words("  " + note, Face.MUTED), false));
      for (int step = 1; step <= bars.steps(); step++) {
        PdfPCell cell = ruled(new Phrase(LEADING, "", faces.regular(SIZE, PdfFaces.INK)), false);
        cell.setBackgroundColor(
            step > bar.value() ? REST : bar.marked() ? PdfFaces.ACCENT : OTHERS);
        cell.setBorder(PdfPCell.BOX);
        cell.setBorderColor(Color.WHITE);
        cell.setBorderWidth(1.2f);
        grid.addCell(cell);
      }
      grid.addCell(cell(Text.of(bar.value() + " of " + bars.steps()), true));
    }
    return grid;
  }

  /** One column over the whole width. */
  PdfPTable frame() {
    return grid(new float[] {1});
  }

  /** A mark and the text beside it. */
  PdfPTable listRow() {
    return grid(new float[] {4, 96});
  }

  /** A cell without rules. */
  PdfPCell bare() {
    PdfPCell cell = new PdfPCell();
    cell.setBorder(PdfPCell.NO_BORDER);
    return cell;
  }

  /** A cell with a bar at its left. */
  PdfPCell barred(Color colour, float width) {
    PdfPCell cell = bare();
    cell.setBorder(PdfPCell.LEFT);
    cell.setBorderWidthLeft(width);
    cell.setBorderColorLeft(colour);
    cell.setPadding(2);
    cell.setPaddingLeft(10);
    cell.setPaddingBottom(6);
    return cell;
  }

  /** Nothing, of that height. */
  Paragraph space(float height) {
    return new Paragraph(height, " ", faces.regular(1, PdfFaces.INK));
  }

  /** A line of the table of contents: number, heading with dots behind it, page. */
  PdfPTable contentsLine(Block.Heading entry, float size, float leading) {
    Font font = faces.regular(size, PdfFaces.INK);
    PdfPTable line = grid(new float[] {14, 81, 5});
    line.addCell(linked(entry.number(), entry.anchor(), font, leading));
    PdfPCell heading = linked(entry.text(), entry.anchor(), font, leading);
    DottedLineSeparator dots = new DottedLineSeparator();
    dots.setGap(3);
    dots.setLineColor(PdfFaces.RULE);
    Chunk filling = new Chunk(dots);
    filling.setFont(font);
    heading.getPhrase().add(new Chunk(" ", font));
    heading.getPhrase().add(filling);
    line.addCell(heading);
    String page = String.valueOf(pages.of(entry.anchor()));
    PdfPCell number = linked(page, entry.anchor(), font, leading);
    number.setHorizontalAlignment(Element.ALIGN_RIGHT);
    line.addCell(number);
    return line;
  }

  private PdfPCell linked(String words, String anchor, Font font, float leading) {
    Phrase phrase = new Phrase(leading);
    phrase.add(new Chunk(PdfFaces.printable(words, font), font).setLocalGoto(anchor));
    PdfPCell cell = new PdfPCell(phrase);
    cell.setBorder(PdfPCell.NO_BORDER);
    cell.setPadding(0);
    cell.setLeading(leading, 0);
    return cell;
  }
}
