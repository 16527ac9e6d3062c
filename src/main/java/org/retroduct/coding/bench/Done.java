package org.retroduct.coding.bench;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.text.CodeTag;

/**
 * What the last act on the workbench did, said at the place where it did it.
 *
 * @param sentence the last sentence of the passage, or as far as it goes on the page; the message
 *     stands below it
 * @param removed whether codes were taken away; otherwise they were put on
 * @param where what was marked, as {@code 94 to 95} or {@code words 94.4 to 95.2}
 * @param others how many other passages the same act coded or took away
 * @param codes put on or taken away
 * @param segment the passage
 * @param reverse the address to POST to that takes it back
 * @param join the address where the passage is linked with others; empty where {@code again} is
 *     null
 * @param again the address of the page with the same words ticked; null after a removal, and where
 *     there are others
 */
record Done(
    int sentence,
    boolean removed,
    String where,
    int others,
    List<CodeTag> codes,
    UUID segment,
    String reverse,
    String join,
    @Nullable String again) {
  Done {
    codes = List.copyOf(codes);
  }

  /** The other passages in words, as {@code and 26 other places}; empty if there are none. */
  public String andOthers() {
    return others == 0
        ? ""
        : others == 1 ? " and one other place" : " and " + others + " other places";
  }
}
