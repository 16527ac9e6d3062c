package org.retroduct.coding.bench;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The codes of one kind on the workbench.
 *
 * @param kind its letter in lower case: c, r, t, o, d or h
 * @param title its name, as {@code Mechanism: reasoning}
 */
record CodeGroup(String kind, String title, List<Shelf> shelves) {
  CodeGroup {
    shelves = List.copyOf(shelves);
  }

  /**
   * Codes that stand under one heading of the codebook.
   *
   * @param heading empty for none
   */
  record Shelf(String heading, List<OfferedCode> codes) {
    Shelf {
      codes = List.copyOf(codes);
    }

    /** Its codes as buttons, in HTML. */
    public RawString buttons() {
      return CodeButtons.of(codes);
    }
  }

  /**
   * A group of codes in codebook order.
   *
   * @param headings what some of them stand under, by their short forms
   */
  static CodeGroup of(
      String kind, String title, List<OfferedCode> codes, Map<String, String> headings) {
    List<Shelf> shelves = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= codes.size(); i++) {
      String heading = headings.getOrDefault(codes.get(from).code().key(), "");
      boolean ends =
          i == codes.size()
              || !heading.equals(headings.getOrDefault(codes.get(i).code().key(), ""));
      if (ends) {
        shelves.add(new Shelf(heading, codes.subList(from, i)));
        from = i;
      }
    }
    return new CodeGroup(kind, title, shelves);
  }

  /** How many codes it has. */
  public int size() {
    return shelves.stream().mapToInt(shelf -> shelf.codes().size()).sum();
  }

  /** Its letter as the pages show it. */
  public String letter() {
    return kind.toUpperCase(Locale.ROOT);
  }
}
