package org.retroduct.report.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.retroduct.report.document.FixedZip;

/**
 * Writes rows as a spreadsheet with one sheet; the same rows give the same bytes. Rows leave the
 * memory as they come, by way of files in one folder that are gone when it is done.
 */
public final class XlsxWriter {

  /** The longest text that a cell of a spreadsheet can hold, in UTF-16 units. */
  private static final int LONGEST_CELL = 32_767;

  private static final String CUT = " [cut: the CSV has the whole]";
  private static final int ROWS_IN_MEMORY = 100;
  private static final int WIDTH = 24 * 256;

  private final Path workFolder;

  /**
   * @param workFolder where the rows lie while they are written: participants' words, so never the
   *     system's folder for temporary files
   */
  public XlsxWriter(Path workFolder) {
    this.workFolder = workFolder;
  }

  /** Writes all rows as they come; the stream stays open. */
  public void write(Rows rows, OutputStream out) throws IOException {
    Files.createDirectories(workFolder);
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(workFolder.toFile()));
    Path raw = Files.createTempFile(workFolder, "rows", ".xlsx");
    try {
      writeRaw(rows, raw);
      FixedZip.copy(raw, rows.changedAt(), out);
    } finally {
      Files.deleteIfExists(raw);
      TempFile.setThreadLocalTempFileCreationStrategy(null);
    }
  }

  private static void writeRaw(Rows rows, Path file) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
        OutputStream out = Files.newOutputStream(file)) {
      properties(book.getXSSFWorkbook().getProperties(), rows);
      SXSSFSheet sheet = book.createSheet(rows.name());
      heading(sheet, rows.header(), headingStyle(book));
      Iterator<List<@Nullable Object>> iterator = rows.rows().iterator();
      for (int number = 1; iterator.hasNext(); number++) {
        fill(sheet.createRow(number), iterator.next());
      }
      book.write(out);
    }
  }

  private static void heading(SXSSFSheet sheet, List<String> names, CellStyle style) {
    Row row = sheet.createRow(0);
    for (int column = 0; column < names.size(); column++) {
      Cell cell = row.createCell(column);
      cell.setCellValue(CellText.harmless(names.get(column)));
      cell.setCellStyle(style);
      sheet.setColumnWidth(column, WIDTH);
    }
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, Math.max(0, names.size() - 1)));
  }

  private static CellStyle headingStyle(SXSSFWorkbook book) {
    Font bold = book.createFont();
    bold.setBold(true);
    CellStyle style = book.createCellStyle();
    style.setFont(bold);
    style.setBorderBottom(BorderStyle.THIN);
    return style;
  }

  private static void fill(Row row, List<@Nullable Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      Object value = cells.get(column);
      if (value instanceof Number number) {
        row.createCell(column).setCellValue(number.doubleValue());
      } else if (value != null) {
        row.createCell(column).setCellValue(fitting(CellText.harmless(value.toString())));
      }
    }
  }

  private static String fitting(String text) {
    if (text.length() <= LONGEST_CELL) {
      return text;
    }
    int end = LONGEST_CELL - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }

  private static void properties(POIXMLProperties file, Rows rows) {
    Optional<Date> date = Optional.of(Date.from(rows.changedAt()));
    file.getCoreProperties().setTitle(rows.name());
    file.getCoreProperties().setCreator("Retroduct");
    file.getCoreProperties().setCreated(date);
    file.getCoreProperties().setModified(date);
  }
}
