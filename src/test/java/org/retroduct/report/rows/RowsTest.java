package org.retroduct.report.rows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTest {

  @TempDir Path folder;

  private static Rows rows(Stream<List<Object>> rows) {
    return new Rows(
        "Segments", List.of("text", "number"), Instant.parse("2026-01-31T09:30:00Z"), rows);
  }

  private static Rows row(Object text, Object number) {
    return rows(Stream.of(Arrays.asList(text, number)));
  }

  private static String csv(Rows rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CsvWriter().write(rows, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private byte[] xlsx(Rows rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new XlsxWriter(folder).write(rows, out);
    return out.toByteArray();
  }

  private XSSFSheet sheet(Rows rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx(rows)))) {
      return book.getSheetAt(0);
    }
  }

  /** The six starts that the product promises to neutralise. */
  @Test
  void what_looks_like_a_formula_gets_an_apostrophe() throws IOException {
    for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
      String text = start + "cmd|' /C calc'!A0";
      assertTrue(csv(row(text, 1)).contains("'" + start), start);
      String cell = sheet(row(text, 1)).getRow(1).getCell(0).getStringCellValue();
      assertTrue(cell.startsWith("'" + start), start);
    }
  }

  @Test
  void so_does_what_heads_a_column() throws IOException {
    Rows rows = new Rows("a", List.of("=A(1)", "+b"), Instant.EPOCH, Stream.empty());
    assertEquals("'=A(1),'+b\r\n", csv(rows));
    Rows again = new Rows("a", List.of("=A(1)", "+b"), Instant.EPOCH, Stream.empty());
    assertEquals(CellType.STRING, sheet(again).getRow(0).getCell(0).getCellType());
  }

  @Test
  void numbers_stay_numbers_and_null_is_empty() throws IOException {
    assertEquals("text,number\r\n,-3\r\n", csv(row(null, -3)));
    XSSFSheet sheet = sheet(row(null, -3));
    assertEquals(CellType.NUMERIC, sheet.getRow(1).getCell(1).getCellType());
    assertEquals(-3, sheet.getRow(1).getCell(1).getNumericCellValue());
    assertEquals(null, sheet.getRow(1).getCell(0));
  }

  @Test
  void quotes_commas_and_line_breaks_are_kept_in_csv() throws IOException {
    assertEquals(
        "text,number\r\n\"she said \"\"no\"\",\ntwice – доверие\",1\r\n",
        csv(row("she said \"no\",\ntwice – доверие", 1)));
  }

  @Test
  void a_text_too_long_for_a_spreadsheet_is_cut_visibly() throws IOException {
    String cell = sheet(row("x".repeat(40_000), 1)).getRow(1).getCell(0).getStringCellValue();
    assertEquals(32_767, cell.length());
    assertTrue(cell.endsWith("[cut: the CSV has the whole]"));
  }

  @Test
  void the_same_rows_give_the_same_bytes_and_leave_no_file_behind() throws IOException {
    assertArrayEquals(xlsx(many(2_000)), xlsx(many(2_000)));
    try (Stream<Path> left = Files.walk(folder)) {
      assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  void every_row_arrives() throws IOException {
    assertEquals(2_001, csv(many(2_000)).lines().count());
    assertEquals(2_000, sheet(many(2_000)).getLastRowNum());
  }

  @Test
  void a_sheet_without_a_name_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Rows("", List.of("a"), Instant.EPOCH, Stream.empty()));
  }

  private static Rows many(int count) {
    return rows(IntStream.range(0, count).mapToObj(n -> List.of("Passage " + n, n)));
  }
}
