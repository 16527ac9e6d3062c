package org.retroduct.report.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** Blocks as paragraphs and tables of a Word file, each in a named style. */
final class WordBlocks implements BlockWriter {

  private final XWPFDocument word;
  private int bookmarks;
  private int width = WordFrame.textWidth(false);

  WordBlocks(XWPFDocument word) {
    this.word = word;
  }

  /** The blocks that follow stand on pages of that orientation. */
  void turn(boolean landscape) {
    width = WordFrame.textWidth(landscape);
  }

  @Override
  public void title(Block.Title title) {
    paragraph("Overline").run(title.above());
    paragraph("Title").run(title.title());
    paragraph("Subtitle").run(title.below());
  }

  @Override
  public void heading(Block.Heading heading) {
    WordText text = paragraph("Heading" + heading.level());
    text.bookmarked(heading.line(), heading.anchor(), bookmarks);
    bookmarks++;
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    paragraph.text().writeTo(paragraph("Normal"));
  }

  @Override
  public void lead(Block.Lead lead) {
    lead.text().writeTo(paragraph("Lead"));
  }

  @Override
  public void listing(Block.Listing listing) {
    int number = 1;
    for (Text item : listing.items()) {
      WordText text = paragraph("ListItem");
      text.run(listing.ordered() ? number + "." : "•");
      text.tab();
      item.writeTo(text);
      number++;
    }
  }

  @Override
  public void quote(Block.Quote quote) {
    paragraph("Quote").run(quote.words());
    paragraph("QuoteSource").run("(" + quote.attribution() + ")");
  }

  @Override
  public void gap(Block.Gap gap) {
    paragraph("Gap").run(gap.notice());
  }

  @Override
  public void contents(Block.Contents contents) {
    paragraph("ContentsHeading").run(contents.heading());
    for (Block.Heading entry : contents.entries()) {
      CTHyperlink link = paragraph("TOC1").hyperlink(entry.anchor());
      WordText.text(link.addNewR(), entry.number());
      link.addNewR().addNewTab();
      WordText.text(link.addNewR(), entry.text());
      link.addNewR().addNewTab();
      CTSimpleField page = link.addNewFldSimple();
      page.setInstr(" PAGEREF " + entry.anchor() + " ");
      page.setDirty(true);
      CTR shown = page.addNewR();
      WordText.text(shown, "–");
    }
  }

  @Override
  public void table(Block.Table table) {
    caption(table.label(), table.caption());
    WordTable grid = new WordTable(word, widths(table.columns()));
    grid.heading(table.columns());
    table.rows().forEach(row -> grid.row(table.columns(), row.cells()));
    if (table.rows().isEmpty()) {
      grid.note(table.whenEmpty());
    }
    paragraph("AfterTable");
  }

  @Override
  public void bars(Block.Bars bars) {
    caption(bars.label(), bars.caption());
    new WordBars(word, bars, width).write();
    paragraph("FigureNote")
        .run("1: " + bars.low() + ". " + bars.steps() + ": " + bars.high() + ".");
  }

  private void caption(String label, String caption) {
    WordText text = paragraph("Caption");
    text.run(label, "Strong");
    text.run("  " + caption);
  }

  private List<Integer> widths(List<Block.Column> columns) {
    int weights = columns.stream().mapToInt(Block.Column::weight).sum();
    return columns.stream().map(column -> width * column.weight() / weights).toList();
  }

  private WordText paragraph(String style) {
    CTP paragraph = word.createParagraph().getCTP();
    WordFrame.style(paragraph, style);
    return new WordText(paragraph);
  }
}
