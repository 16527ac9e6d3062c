package org.retroduct.report.document;

/** A piece of a line. A new kind stops every writer at compile time. */
public sealed interface Inline permits Words, Inline.Key, Inline.Link, Inline.PageOf, Inline.Break {

  /** Hands this piece to the method that writes its kind. */
  void writeTo(InlineWriter writer);

  /** The short of a code in the colour of its kind: C1, R2, T3, O4. The letter says it too. */
  record Key(String label) implements Inline {
    public Key {
      label = Words.clean(label);
    }

    @Override
    public void writeTo(InlineWriter writer) {
      writer.key(this);
    }
  }

  /** A link to a heading. */
  record Link(String anchor, String text) implements Inline {
    public Link {
      text = Words.clean(text);
    }

    @Override
    public void writeTo(InlineWriter writer) {
      writer.link(this);
    }
  }

  /** The page on which that heading stands; nothing in a format without pages. */
  record PageOf(String anchor) implements Inline {
    @Override
    public void writeTo(InlineWriter writer) {
      writer.pageOf(this);
    }
  }

  /** A new line in the same cell or paragraph. */
  record Break() implements Inline {
    @Override
    public void writeTo(InlineWriter writer) {
      writer.lineBreak();
    }
  }
}
