package org.retroduct.report.document;

import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;

/**
 * Writes a document as a PDF; the same document gives the same bytes. It is laid out twice: the
 * first time only to learn on which pages the headings stand and how many pages there are.
 */
public final class PdfFileWriter {

  /** Margins in points: 22 mm at the sides, 24 mm at head and foot. */
  static final float SIDE = 62.4f;

  static final float HEAD = 68f;

  /** Writes the whole file. */
  public void write(Document document, OutputStream out) throws IOException {
    PdfPages pages = lay(document, PdfPages.unknown(), OutputStream.nullOutputStream());
    lay(document, pages, out);
    out.flush();
  }

  private static PdfPages lay(Document document, PdfPages known, OutputStream out) {
    com.lowagie.text.Document pdf =
        new com.lowagie.text.Document(PageSize.A4, SIDE, SIDE, HEAD, HEAD);
    PdfWriter writer = PdfWriter.getInstance(pdf, out);
    writer.setCloseStream(false);
    PdfFaces faces = new PdfFaces();
    PdfFrame frame = new PdfFrame(document.properties(), faces, known);
    writer.setPageEvent(frame);
    PdfBlocks blocks = new PdfBlocks(pdf, writer, faces, known);
    for (Document.Part part : document.parts()) {
      turn(pdf, part.landscape());
      part.blocks().forEach(block -> block.writeTo(blocks));
    }
    properties(pdf, writer, document.properties());
    int total = writer.getPageNumber();
    pdf.close();
    return frame.pages(total);
  }

  private static void turn(com.lowagie.text.Document pdf, boolean landscape) {
    Rectangle paper = landscape ? PageSize.A4.rotate() : PageSize.A4;
    pdf.setPageSize(paper);
    if (pdf.isOpen()) {
      pdf.newPage();
    } else {
      pdf.open();
    }
  }

  private static void properties(
      com.lowagie.text.Document pdf, PdfWriter writer, Properties properties) {
    pdf.addTitle(properties.title());
    pdf.addSubject(properties.subject());
    pdf.addAuthor(properties.byline());
    pdf.addCreator("Retroduct");
    PdfDate date = new PdfDate(GregorianCalendar.from(properties.date().atZone(ZoneOffset.UTC)));
    writer.getInfo().put(PdfName.CREATIONDATE, date);
    writer.getInfo().put(PdfName.MODDATE, date);
    byte[] id = properties.digest().substring(0, 16).getBytes(StandardCharsets.US_ASCII);
    writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(Properties.LANGUAGE));
    writer.setViewerPreferences(PdfWriter.PageModeUseOutlines | PdfWriter.DisplayDocTitle);
  }
}
