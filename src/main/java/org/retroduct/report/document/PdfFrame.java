package org.retroduct.report.document;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.util.HashMap;
import java.util.Map;

/** What stands around the text of every page, and the bookmarks of the headings. */
final class PdfFrame extends PdfPageEventHelper {

  private static final float SMALL = 7.5f;

  private final Properties properties;
  private final PdfFaces faces;
  private final PdfPages known;
  private final Map<String, Integer> headings = new HashMap<>();
  private final PdfOutline[] parents = new PdfOutline[4];

  PdfFrame(Properties properties, PdfFaces faces, PdfPages known) {
    this.properties = properties;
    this.faces = faces;
    this.known = known;
  }

  /** Where the headings of this layout stand. */
  PdfPages pages(int total) {
    return new PdfPages(headings, total);
  }

  @Override
  public void onEndPage(PdfWriter writer, com.lowagie.text.Document pdf) {
    PdfContentByte canvas = writer.getDirectContent();
    float top = pdf.top() + 24;
    float bottom = pdf.bottom() - 30;
    float line = top + 10 * (properties.header().size() - 1);
    for (String words : properties.header()) {
      place(canvas, Element.ALIGN_LEFT, fitted(words, pdf.right() - pdf.left()), pdf.left(), line);
      line -= 10;
    }
    String page = "Page " + writer.getPageNumber() + " of " + known.total();
    place(canvas, Element.ALIGN_LEFT, page, pdf.left(), bottom);
    String digest = "SHA-256 of the data begins " + properties.shortDigest();
    place(canvas, Element.ALIGN_RIGHT, digest, pdf.right(), bottom);
    canvas.setColorStroke(PdfFaces.RULE);
    canvas.setLineWidth(0.5f);
    canvas.moveTo(pdf.left(), top - 6);
    canvas.lineTo(pdf.right(), top - 6);
    canvas.stroke();
  }

  /** The words, cut where the line ends. */
  private String fitted(String words, float width) {
    Font font = faces.regular(SMALL, PdfFaces.MUTE);
    String fitted = PdfFaces.printable(words, font);
    if (font.getBaseFont().getWidthPoint(fitted, SMALL) <= width) {
      return fitted;
    }
    while (font.getBaseFont().getWidthPoint(fitted + "…", SMALL) > width) {
      fitted = fitted.substring(0, fitted.offsetByCodePoints(fitted.length(), -1));
    }
    return fitted + "…";
  }

  private void place(PdfContentByte canvas, int align, String words, float x, float y) {
    Font font = faces.regular(SMALL, PdfFaces.MUTE);
    Phrase phrase = new Phrase(PdfFaces.printable(words, font), font);
    ColumnText.showTextAligned(canvas, align, phrase, x, y, 0);
  }

  /** Called where a heading came to stand; the tag is its level, its anchor and its line. */
  @Override
  public void onGenericTag(
      PdfWriter writer, com.lowagie.text.Document pdf, Rectangle place, String tag) {
    String[] parts = tag.split("\t", 3);
    int level = Integer.parseInt(parts[0]);
    headings.put(parts[1], writer.getPageNumber());
    parents[0] = writer.getRootOutline();
    PdfDestination there =
        new PdfDestination(PdfDestination.XYZ, place.getLeft(), place.getTop() + 12, 0);
    PdfOutline outline = new PdfOutline(parent(level), there, parts[2]);
    outline.setOpen(level > 1);
    parents[level] = outline;
  }

  private PdfOutline parent(int level) {
    int above = level - 1;
    while (parents[above] == null) {
      above--;
    }
    return parents[above];
  }

  static String tag(Block.Heading heading) {
    return heading.level() + "\t" + heading.anchor() + "\t" + heading.line();
  }
}
