package org.retroduct.report.document;

import java.math.BigInteger;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** Lines of text as runs of one Word paragraph. */
final class WordText implements InlineWriter {

  private final CTP paragraph;

  WordText(CTP paragraph) {
    this.paragraph = paragraph;
  }

  @Override
  public void words(Words words) {
    switch (words.face()) {
      case PLAIN -> run(words.text());
      case STRONG -> run(words.text(), "Strong");
      case EMPHASIS -> run(words.text(), "Emphasis");
      case MUTED -> run(words.text(), "Muted");
    }
  }

  @Override
  public void key(Inline.Key key) {
    String style = KindColour.of(key.label()).map(KindColour::wordStyle).orElse("Strong");
    run(key.label(), style);
  }

  @Override
  public void link(Inline.Link link) {
    CTR run = hyperlink(link.anchor()).addNewR();
    run.addNewRPr().addNewRStyle().setVal("Hyperlink");
    text(run, link.text());
  }

  /** A field that Word fills; until then a dash stands there. */
  @Override
  public void pageOf(Inline.PageOf page) {
    run(", page ");
    field("PAGEREF " + page.anchor() + " \\h", "–");
  }

  @Override
  public void lineBreak() {
    paragraph.addNewR().addNewBr();
  }

  /** Words in the face of the paragraph. */
  void run(String words) {
    text(paragraph.addNewR(), words);
  }

  /** Words in a character style. */
  void run(String words, String style) {
    CTR run = paragraph.addNewR();
    run.addNewRPr().addNewRStyle().setVal(style);
    text(run, words);
  }

  /** To the next tab stop. */
  void tab() {
    paragraph.addNewR().addNewTab();
  }

  /** A field with what is shown until Word computes it. */
  void field(String instruction, String shown) {
    CTSimpleField field = paragraph.addNewFldSimple();
    field.setInstr(" " + instruction + " ");
    field.setDirty(true);
    text(field.addNewR(), shown);
  }

  /** A link inside the document. */
  CTHyperlink hyperlink(String anchor) {
    CTHyperlink link = paragraph.addNewHyperlink();
    link.setAnchor(anchor);
    link.setHistory(true);
    return link;
  }

  /** Words between the two ends of a bookmark. */
  void bookmarked(String words, String anchor, int id) {
    BigInteger number = BigInteger.valueOf(id);
    CTBookmark start = paragraph.addNewBookmarkStart();
    start.setId(number);
    start.setName(anchor);
    run(words);
    paragraph.addNewBookmarkEnd().setId(number);
  }

  static void text(CTR run, String words) {
    CTText text = run.addNewT();
    text.setStringValue(words);
    text.setSpace(Space.PRESERVE);
  }
}
