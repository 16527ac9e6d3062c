package org.retroduct.report.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import java.awt.Color;

/** Lines of text as chunks of one PDF phrase. */
final class PdfText implements InlineWriter {

  private final Phrase phrase;
  private final PdfFaces faces;
  private final PdfPages pages;
  private final float size;

  PdfText(Phrase phrase, PdfFaces faces, PdfPages pages, float size) {
    this.phrase = phrase;
    this.faces = faces;
    this.pages = pages;
    this.size = size;
  }

  @Override
  public void words(Words words) {
    add(
        words.text(),
        switch (words.face()) {
          case PLAIN -> faces.regular(size, PdfFaces.INK);
          case STRONG -> faces.strong(size, PdfFaces.INK);
          case EMPHASIS -> faces.italic(size, PdfFaces.INK);
          case MUTED -> faces.regular(size, PdfFaces.MUTE);
        });
  }

  @Override
  public void key(Inline.Key key) {
    KindColour.of(key.label())
        .ifPresentOrElse(
            kind ->
                phrase.add(
                    chunk(key.label(), faces.strong(size, colour(kind.ink())))
                        .setBackground(colour(kind.tint()), 1.2f, 0.8f, 0.6f, 1f)),
            () -> add(key.label(), faces.strong(size, PdfFaces.MUTE)));
  }

  @Override
  public void link(Inline.Link link) {
    Chunk words = chunk(link.text(), faces.regular(size, PdfFaces.LINK));
    phrase.add(words.setLocalGoto(link.anchor()));
  }

  @Override
  public void pageOf(Inline.PageOf page) {
    add(", page " + pages.of(page.anchor()), faces.regular(size, PdfFaces.INK));
  }

  @Override
  public void lineBreak() {
    phrase.add(new Chunk("\n", faces.regular(size, PdfFaces.INK)));
  }

  private void add(String words, Font font) {
    phrase.add(chunk(words, font));
  }

  private static Chunk chunk(String words, Font font) {
    return new Chunk(PdfFaces.printable(words, font), font);
  }

  static Color colour(String hex) {
    return new Color(Integer.parseInt(hex, 16));
  }
}
