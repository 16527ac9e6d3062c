package org.retroduct.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.retroduct.transcript.ReadingAssert.refused;
import static org.retroduct.transcript.ReadingAssert.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** Documents are written by POI or by hand in each test; expected turns are what was put in. */
class WordDocumentTest {

  private static byte[] document(Consumer<XWPFDocument> content) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      content.accept(document);
      document.write(out);
      return out.toByteArray();
    }
  }

  private static void paragraph(XWPFDocument document, String bold, String plain) {
    XWPFParagraph paragraph = document.createParagraph();
    if (!bold.isEmpty()) {
      var run = paragraph.createRun();
      run.setBold(true);
      run.setText(bold);
    }
    paragraph.createRun().setText(plain);
  }

  private static void table(XWPFDocument document, String[]... rows) {
    XWPFTable table = document.createTable(rows.length, rows[0].length);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        table.getRow(i).getCell(j).setText(rows[i][j]);
      }
    }
  }

  private static byte[] withBody(String body) throws IOException {
    return archive(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body>"
            + body
            + "</w:body></w:document>");
  }

  private static byte[] archive(String document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
              + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"d.xml\"/></Relationships>");
      put(zip, "d.xml", document);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static Reading.Read read(byte[] content) {
    return ReadingAssert.read("a.docx", content);
  }

  @Test
  void bold_names_with_and_without_colons_are_speakers() throws IOException {
    byte[] content =
        document(
            d -> {
              paragraph(d, "Interview with Bea", "");
              paragraph(d, "Anna Low", " So what changed?");
              paragraph(d, "Bea:", " Everything.");
              paragraph(d, "", "And more.");
              paragraph(d, "Anna Low", "\tReally?");
              paragraph(d, "Bea", " (00:12) Yes.");
            });
    assertEquals(
        List.of(
            "Anna Low|null|So what changed?", "Bea|null|Everything. And more.",
            "Anna Low|null|Really?", "Bea|12000|Yes."),
        rows(read(content)));
  }

  @Test
  void headers_with_times_and_breaks_inside_paragraphs_are_read() throws IOException {
    byte[] content =
        withBody(
            "<w:p><w:r><w:t>Anna Low</w:t></w:r><w:r><w:tab/><w:t>0:05</w:t><w:br/><w:t>So?</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t xml:space=\"preserve\">Bea High   0:09</w:t><w:br/><w:t>Yes.</w:t></w:r></w:p>");
    assertEquals(List.of("Anna Low|5000|So?", "Bea High|9000|Yes."), rows(read(content)));
  }

  @Test
  void tables_of_two_and_three_columns_are_speech() throws IOException {
    assertEquals(
        List.of("I|2000|So?", "R|4000|Yes. And no."),
        rows(
            read(
                document(
                    d ->
                        table(
                            d,
                            new String[] {"Time", "Speaker", "Words"},
                            new String[] {"00:02", "I", "So?"},
                            new String[] {"00:04", "R", "Yes."},
                            new String[] {"00:06", "R", "And no."})))));
    assertEquals(
        List.of("Anna|null|So what changed?", "Bea|null|Yes.", "Anna|null|Good."),
        rows(
            read(
                document(
                    d -> {
                      table(d, new String[] {"Date", "Monday"}, new String[] {"Site", "Fells"});
                      d.createParagraph();
                      table(
                          d,
                          new String[] {"Anna:", "So what changed?"},
                          new String[] {"Bea:", "Yes."},
                          new String[] {"Anna:", "Good."});
                    }))));
  }

  @Test
  void of_tracked_changes_only_what_stands_is_read() throws IOException {
    byte[] content =
        withBody(
            "<w:p><w:r><w:t xml:space=\"preserve\">P01: It </w:t></w:r>"
                + "<w:del><w:r><w:delText>was</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>is</w:t></w:r></w:ins>"
                + "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
                + "<w:hyperlink><w:r><w:t xml:space=\"preserve\"> so.</w:t></w:r></w:hyperlink></w:p>");
    assertEquals(List.of("P01|null|It is so."), rows(read(content)));
  }

  @Test
  void other_office_files_and_archives_are_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet();
      workbook.write(out);
    }
    assertTrue(refused("a.docx", out.toByteArray()).reason().contains("not a Word"));
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(zip)) {
      put(archive, "a.txt", "I: So?");
    }
    assertTrue(refused("a.docx", zip.toByteArray()).reason().contains("not a Word"));
  }

  private static Reading assertWords(String expected, Reading.Read read) {
    assertEquals(expected, read.text());
    return read;
  }

  @Test
  void documents_that_are_cut_or_hold_broken_xml_are_refused() throws IOException {
    byte[] whole = document(d -> paragraph(d, "", "I: So?"));
    for (int length = 0; length < whole.length; length += 37) {
      byte[] cut = Arrays.copyOf(whole, length);
      // What misses is at most the list of contents at the end; the words are checked by a sum.
      Readers.read("a.docx", cut).fold(read -> assertWords("So?", read), refused -> refused);
    }
    refused("a.docx", archive("<w:document"));
    refused("a.docx", withBody("<w:p>".repeat(10_000)));
  }

  @Test
  void document_types_and_external_entities_are_refused() throws IOException {
    String document =
        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"w\">"
            + "<w:body><w:p><w:r><w:t>P01: &e;</w:t></w:r></w:p></w:body></w:document>";
    assertTrue(refused("a.docx", archive(document)).reason().contains("damaged"));
  }

  @Test
  void a_document_that_unpacks_to_far_too_much_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 3; i++) {
        zip.putNextEntry(new ZipEntry("word/media/" + i));
        for (int j = 0; j < 60; j++) {
          zip.write(zeros);
        }
        zip.closeEntry();
      }
    }
    assertTrue(refused("a.docx", out.toByteArray()).reason().contains("unpacks"));
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(many)) {
      for (int i = 0; i < 3_000; i++) {
        put(zip, "a" + i, "");
      }
    }
    assertTrue(refused("a.docx", many.toByteArray()).reason().contains("unpacks"));
    assertTrue(refused("a.docx", withBody("<!--" + " ".repeat(60 << 20) + "-->")).line() == null);
  }
}
