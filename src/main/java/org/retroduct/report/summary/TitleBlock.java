package org.retroduct.report.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section 1: what the summary is about and who wrote it. */
public record TitleBlock(
    String arrangement,
    @Nullable String type,
    Period dates,
    List<String> authors,
    String project,
    @Nullable String funderReference) {

  public TitleBlock {
    authors = List.copyOf(authors);
  }
}
