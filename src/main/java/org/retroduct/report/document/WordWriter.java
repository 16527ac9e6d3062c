package org.retroduct.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Date;
import java.util.Iterator;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTCompatSetting;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSettings;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Writes a document as a Word file; the same document gives the same bytes. */
public final class WordWriter {

  private static final String STYLES = "/report/styles.xml";

  /** Writes the whole file. */
  public void write(Document document, OutputStream out) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      addStyles(word);
      properties(word.getProperties(), document.properties());
      modern(word.getSettings().getCTSettings());
      body(word, document);
      word.write(written);
    }
    FixedZip.copy(written.toByteArray(), document.properties().date(), out);
  }

  private static void body(XWPFDocument word, Document document) {
    WordFrame frame = new WordFrame(word, document.properties());
    Iterator<Document.Part> parts = document.parts().iterator();
    WordBlocks blocks = new WordBlocks(word);
    while (parts.hasNext()) {
      Document.Part part = parts.next();
      blocks.turn(part.landscape());
      part.blocks().forEach(block -> block.writeTo(blocks));
      if (parts.hasNext()) {
        frame.endSection(part.landscape());
      } else {
        frame.endDocument(part.landscape());
      }
    }
  }

  private static void addStyles(XWPFDocument word) throws IOException {
    try (InputStream styles = WordWriter.class.getResourceAsStream(STYLES)) {
      if (styles == null) {
        throw new IllegalStateException("Missing from the installation: " + STYLES);
      }
      word.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
    } catch (XmlException broken) {
      throw new IllegalStateException("Not readable: " + STYLES, broken);
    }
  }

  /** Says that the file is one of today's Word, which else opens it as if it were of 2007. */
  private static void modern(CTSettings settings) {
    CTCompatSetting mode = settings.addNewCompat().addNewCompatSetting();
    mode.setName("compatibilityMode");
    mode.setUri("http://schemas.microsoft.com/office/word");
    mode.setVal("15");
  }

  private static void properties(POIXMLProperties word, Properties properties) {
    Optional<Date> date = Optional.of(Date.from(properties.date()));
    POIXMLProperties.CoreProperties core = word.getCoreProperties();
    core.setTitle(properties.title());
    core.setSubjectProperty(properties.subject());
    core.setCreator(properties.byline());
    core.setLastModifiedByUser(properties.byline());
    core.setCreated(date);
    core.setModified(date);
    core.getUnderlyingProperties().setLanguageProperty(Properties.LANGUAGE);
    word.getExtendedProperties().getUnderlyingProperties().setApplication("Retroduct");
  }
}
