package org.retroduct.report.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** What stands around the text of a Word file: paper, margins, header and footer. Twips of A4. */
final class WordFrame {

  static final int SHORT_EDGE = 11906;
  static final int LONG_EDGE = 16838;
  static final int MARGIN = 1247;

  private final XWPFDocument word;
  private final String headerId;
  private final String footerId;

  WordFrame(XWPFDocument word, Properties properties) {
    this.word = word;
    XWPFHeader header = word.createHeader(HeaderFooterType.DEFAULT);
    XWPFFooter footer = word.createFooter(HeaderFooterType.DEFAULT);
    header(header.createParagraph().getCTP(), properties);
    footer(footer.createParagraph().getCTP(), properties);
    CTSectPr section = word.getDocument().getBody().getSectPr();
    headerId = section.getHeaderReferenceArray(0).getId();
    footerId = section.getFooterReferenceArray(0).getId();
  }

  /** Width of the text, in twips. */
  static int textWidth(boolean landscape) {
    return (landscape ? LONG_EDGE : SHORT_EDGE) - 2 * MARGIN;
  }

  private static void header(CTP paragraph, Properties properties) {
    style(paragraph, "Header");
    WordText text = new WordText(paragraph);
    for (int line = 0; line < properties.header().size(); line++) {
      if (line > 0) {
        text.lineBreak();
      }
      text.run(properties.header().get(line));
    }
  }

  private static void footer(CTP paragraph, Properties properties) {
    style(paragraph, "Footer");
    WordText text = new WordText(paragraph);
    text.run("Page ");
    text.field("PAGE", "1");
    text.run(" of ");
    text.field("NUMPAGES", "1");
    text.run("   ·   SHA-256 of the data begins " + properties.shortDigest());
  }

  static void style(CTP paragraph, String style) {
    paragraph.addNewPPr().addNewPStyle().setVal(style);
  }

  /** Ends the pages of one orientation by a paragraph too small to see. */
  void endSection(boolean landscape) {
    CTP last = word.createParagraph().getCTP();
    style(last, "AfterTable");
    CTSectPr section = last.getPPr().addNewSectPr();
    reference(section.addNewHeaderReference(), headerId);
    reference(section.addNewFooterReference(), footerId);
    paper(section, landscape);
  }

  /** Sets the paper of the last pages. */
  void endDocument(boolean landscape) {
    paper(word.getDocument().getBody().getSectPr(), landscape);
  }

  private static void reference(CTHdrFtrRef reference, String id) {
    reference.setId(id);
    reference.setType(STHdrFtr.DEFAULT);
  }

  private static void paper(CTSectPr section, boolean landscape) {
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(landscape ? LONG_EDGE : SHORT_EDGE));
    size.setH(BigInteger.valueOf(landscape ? SHORT_EDGE : LONG_EDGE));
    size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setTop(BigInteger.valueOf(MARGIN + 170));
    margins.setBottom(BigInteger.valueOf(MARGIN));
    margins.setHeader(BigInteger.valueOf(624));
    margins.setFooter(BigInteger.valueOf(624));
  }
}
