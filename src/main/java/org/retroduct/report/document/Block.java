package org.retroduct.report.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing below another. A new kind of block stops every writer at compile time. */
public sealed interface Block {

  /** Hands this block to the method that writes its kind. */
  void writeTo(BlockWriter writer);

  /** The title of the document, with a line above and a line below it. */
  record Title(String above, String title, String below) implements Block {
    public Title {
      above = Words.clean(above);
      title = Words.clean(title);
      below = Words.clean(below);
    }

    @Override
    public void writeTo(BlockWriter writer) {
      writer.title(this);
    }
  }

  /**
   * A heading.
   *
   * @param level 1 to 3
   * @param number as "7", "Appendix A"; empty for none
   * @param anchor unique in the document, letters and digits
   */
  record Heading(int level, String number, String text, String anchor) implements Block {
    public Heading {
      text = Words.clean(text);
    }

    /** Number and text on one line. */
    String line() {
      return number.isEmpty() ? text : number + "  " + text;
    }

    @Override
    public void writeTo(BlockWriter writer) {
      writer.heading(this);
    }
  }

  /** A paragraph. */
  record Paragraph(Text text) implements Block {
    @Override
    public void writeTo(BlockWriter writer) {
      writer.paragraph(this);
    }
  }

  /** A paragraph that tells of what follows it, and is never on another page than that begins. */
  record Lead(Text text) implements Block {
    @Override
    public void writeTo(BlockWriter writer) {
      writer.lead(this);
    }
  }

  /** A list, numbered or not. */
  record Listing(boolean ordered, List<Text> items) implements Block {
    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public void writeTo(BlockWriter writer) {
      writer.listing(this);
    }
  }

  /** Words of a participant that may be printed, indented, then whose they are. */
  record Quote(String words, String attribution) implements Block {
    public Quote {
      words = Words.clean(words);
      attribution = Words.clean(attribution);
    }

    @Override
    public void writeTo(BlockWriter writer) {
      writer.quote(this);
    }
  }

  /** A visible place for text that is still to come. */
  record Gap(String notice) implements Block {
    public Gap {
      notice = Words.clean(notice);
    }

    @Override
    public void writeTo(BlockWriter writer) {
      writer.gap(this);
    }
  }

  /** The headings of level 1 of the whole document, each a link. */
  record Contents(String heading, List<Heading> entries) implements Block {
    public Contents {
      entries = List.copyOf(entries);
    }

    @Override
    public void writeTo(BlockWriter writer) {
      writer.contents(this);
    }
  }

  /**
   * A captioned table; its heading row is repeated on every page.
   *
   * @param label as "Table 1"
   * @param whenEmpty the one row of a table without rows
   */
  record Table(String label, String caption, List<Column> columns, List<Row> rows, String whenEmpty)
      implements Block {
    public Table {
      caption = Words.clean(caption);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    @Override
    public void writeTo(BlockWriter writer) {
      writer.table(this);
    }
  }

  /**
   * A column.
   *
   * @param weight its share of the width, beside the weights of the others
   */
  record Column(String header, int weight, boolean number) {}

  /** A row with one cell for each column; the first cell names the row. */
  record Row(List<Text> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A figure of bars on whole steps from 1 to {@code steps}.
   *
   * @param low what step 1 means
   * @param high what the last step means
   */
  record Bars(String label, String caption, String low, String high, int steps, List<Bar> bars)
      implements Block {
    public Bars {
      caption = Words.clean(caption);
      bars = List.copyOf(bars);
    }

    @Override
    public void writeTo(BlockWriter writer) {
      writer.bars(this);
    }
  }

  /** One bar. */
  record Bar(String name, @Nullable String note, int value, boolean marked) {
    public Bar {
      name = Words.clean(name);
      note = note == null ? null : Words.clean(note);
    }
  }
}
