package org.retroduct.report.document;

import java.util.List;

/** A finished document without a format: what it says of itself, and its parts in order. */
public record Document(Properties properties, List<Part> parts) {

  public Document {
    parts = List.copyOf(parts);
  }

  /** The title that it begins with. */
  public Block.Title title() {
    return (Block.Title) parts.get(0).blocks().get(0);
  }

  /** Pages of one orientation. */
  public record Part(boolean landscape, List<Block> blocks) {

    public Part {
      blocks = List.copyOf(blocks);
    }
  }
}
