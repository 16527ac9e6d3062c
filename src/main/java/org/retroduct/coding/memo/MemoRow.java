package org.retroduct.coding.memo;

import java.util.List;

/**
 * A memo in a list.
 *
 * @param kind in words
 * @param lines the paragraphs of its text
 * @param about its author and date
 * @param label what it is on
 * @param href the address of that; empty where it is hidden
 * @param edit the address to change it; empty for another's
 */
record MemoRow(
    String id,
    String kind,
    List<String> lines,
    String about,
    String label,
    String href,
    boolean confidential,
    String edit) {
  MemoRow {
    lines = List.copyOf(lines);
  }
}
