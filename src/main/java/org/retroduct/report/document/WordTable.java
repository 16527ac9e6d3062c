package org.retroduct.report.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** One table with light rules, fixed widths in twips, and rows that stay on one page. */
final class WordTable {

  private static final String RULE = "B9B3A6";
  private static final String STRONG_RULE = "1F3D36";

  private static final int LEFT = 57;
  private static final int RIGHT = 85;

  private final CTTbl table;
  private final List<Integer> widths;

  WordTable(XWPFDocument word, List<Integer> widths) {
    this.widths = widths;
    // Straight at the schema: the convenience classes keep a second copy of every cell.
    this.table = word.getDocument().getBody().addNewTbl();
    CTTblPr properties = table.addNewTblPr();
    width(properties.addNewTblW(), widths.stream().mapToInt(Integer::intValue).sum());
    borders(properties.addNewTblBorders());
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    margins(properties.addNewTblCellMar());
    CTTblGrid grid = table.addNewTblGrid();
    widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
  }

  void heading(List<Block.Column> columns) {
    CTRow row = newRow();
    row.getTrPr().addNewTblHeader();
    for (int i = 0; i < columns.size(); i++) {
      CTTc cell = cell(row, widths.get(i));
      rule(cell.getTcPr().addNewTcBorders().addNewBottom(), 8, STRONG_RULE);
      String style = columns.get(i).number() ? "TableNumberHeading" : "TableHeading";
      paragraph(cell, style).run(columns.get(i).header());
    }
  }

  void row(List<Block.Column> columns, List<Text> cells) {
    CTRow row = newRow();
    for (int i = 0; i < cells.size(); i++) {
      String style = columns.get(i).number() ? "TableNumber" : "TableText";
      cells.get(i).writeTo(paragraph(cell(row, widths.get(i)), style));
    }
  }

  /** One row across all columns. */
  void note(String words) {
    CTTc cell = cell(newRow(), widths.stream().mapToInt(Integer::intValue).sum());
    cell.getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(widths.size()));
    paragraph(cell, "TableText").run(words, "Muted");
  }

  CTRow newRow() {
    CTRow row = table.addNewTr();
    CTTrPr properties = row.addNewTrPr();
    properties.addNewCantSplit();
    return row;
  }

  static CTTc cell(CTRow row, int width) {
    CTTc cell = row.addNewTc();
    CTTcPr properties = cell.addNewTcPr();
    width(properties.addNewTcW(), width);
    return cell;
  }

  static WordText paragraph(CTTc cell, String style) {
    CTP paragraph = cell.addNewP();
    WordFrame.style(paragraph, style);
    return new WordText(paragraph);
  }

  private static void borders(CTTblBorders borders) {
    rule(borders.addNewTop(), 8, STRONG_RULE);
    rule(borders.addNewBottom(), 8, STRONG_RULE);
    rule(borders.addNewInsideH(), 4, RULE);
  }

  /** Sets a cell apart from its neighbours by white rules. */
  static void whiteSides(CTTc cell) {
    CTTcBorders borders = cell.getTcPr().addNewTcBorders();
    rule(borders.addNewTop(), 12, "FFFFFF");
    rule(borders.addNewLeft(), 12, "FFFFFF");
    rule(borders.addNewBottom(), 12, "FFFFFF");
    rule(borders.addNewRight(), 12, "FFFFFF");
  }

  private static void rule(CTBorder border, int eighthsOfPoint, String colour) {
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(eighthsOfPoint));
    border.setSpace(BigInteger.ZERO);
    border.setColor(colour);
  }

  private static void margins(CTTblCellMar margins) {
    width(margins.addNewLeft(), LEFT);
    width(margins.addNewRight(), RIGHT);
  }

  private static void width(CTTblWidth width, int twips) {
    width.setW(BigInteger.valueOf(twips));
    width.setType(STTblWidth.DXA);
  }
}
