package org.retroduct.coding.bench;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Notices;
import org.retroduct.coding.text.CodeTag;

/**
 * What the last act on the workbench did, said at the place where it did it.
 *
 * @param sentence the last sentence of the passage, or as far as it goes on the page; the message
 *     stands below it
 * @param removed whether codes, or what the notice is of, were taken away
 * @param where what was marked, as {@code 94 to 95} or {@code words 94.4 to 95.2}
 * @param others how many other passages the same act coded or took away
 * @param codes put on or taken away
 * @param thing the passage, or what the notice is of
 * @param reverse the address to POST to that takes it back
 * @param join the address where the passage is linked with others; empty where {@code again} is
 *     null
 * @param again the address of the page with the same words ticked; null after a removal, and where
 *     there are others
 * @param notice what was written about passages, in words; empty where codes were put on or taken
 *     away
 * @param page the address of what the notice is of; empty for none
 */
record Done(
    int sentence,
    boolean removed,
    String where,
    int others,
    List<CodeTag> codes,
    UUID thing,
    String reverse,
    String join,
    @Nullable String again,
    String notice,
    String page) {
  Done {
    codes = List.copyOf(codes);
  }

  /**
   * A notice as it is told below a sentence.
   *
   * @param base the address of the project
   * @param place what the undoing has to know to come back here, as a query
   */
  static Done of(Notices.Notice notice, UUID thing, int sentence, String base, String place) {
    return new Done(
        sentence,
        notice.removed(),
        "",
        0,
        List.of(),
        thing,
        base + notice.undo() + place,
        "",
        null,
        notice.message(),
        notice.page().isEmpty() ? "" : base + notice.page());
  }

  /** The other passages in words, as {@code and 26 other places}; empty if there are none. */
  public String andOthers() {
    return others == 0
        ? ""
        : others == 1 ? " and one other place" : " and " + others + " other places";
  }
}
