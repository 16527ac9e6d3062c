package org.retroduct.report.summary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.retroduct.report.document.Document;
import org.retroduct.report.document.HtmlWriter;
import org.retroduct.report.document.PdfFileWriter;
import org.retroduct.report.document.WordWriter;

/** A summary in every format, and what can be read from the files. */
public final class Written {

  private Written() {}

  static byte[] html(ArrangementSummary summary) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlWriter().write(document(summary), out);
    return out.toByteArray();
  }

  static byte[] word(ArrangementSummary summary) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WordWriter().write(document(summary), out);
    return out.toByteArray();
  }

  static byte[] pdf(ArrangementSummary summary) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfFileWriter().write(document(summary), out);
    return out.toByteArray();
  }

  private static Document document(ArrangementSummary summary) {
    return SummaryDocument.of(summary);
  }

  static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The text of a PDF with blank lines removed. */
  public static String pdfText(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setLineSeparator("\n");
      stripper.setPageEnd("\n=====\n");
      return stripper.getText(document).replaceAll("(?m)^\\s*\\n", "");
    }
  }

  /** Everything in a PDF that could hold words: its text, its strings, its streams unpacked. */
  public static String pdfWhole(byte[] pdf) throws IOException {
    StringBuilder whole = new StringBuilder(pdfText(pdf).replaceAll("\\s+", " "));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      whole.append(document.getDocument().getTrailer()).append(document.getDocumentInformation());
      document.getDocument().getXrefTable().keySet().stream()
          .map(key -> document.getDocument().getObjectFromPool(key).getObject())
          .forEach(
              object -> whole.append(object instanceof COSStream stream ? text(stream) : object));
    }
    return whole.toString();
  }

  private static String text(COSStream stream) {
    try (var in = stream.createInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The paragraphs and tables of a Word file, one a line, after the name of their style. */
  static String wordText(byte[] word) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
      StringBuilder text = new StringBuilder();
      document.getHeaderList().forEach(header -> text.append(header.getText()));
      document.getFooterList().forEach(footer -> text.append(footer.getText()));
      for (IBodyElement element : document.getBodyElements()) {
        text.append(
            element instanceof XWPFTable table ? table(table) : line((XWPFParagraph) element));
      }
      return text.toString();
    }
  }

  private static String line(XWPFParagraph paragraph) {
    return paragraph.getStyle() + ": " + paragraph.getText() + "\n";
  }

  private static String table(XWPFTable table) {
    return table.getRows().stream()
        .map(
            row ->
                row.getTableCells().stream()
                    .map(XWPFTableCell::getText)
                    .collect(Collectors.joining(" | ", "| ", " |\n")))
        .collect(Collectors.joining());
  }

  /** Every entry of an archive, unpacked. */
  public static Map<String, String> entries(byte[] archive) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), utf8(zip.readAllBytes()));
      }
    }
    return entries;
  }
}
