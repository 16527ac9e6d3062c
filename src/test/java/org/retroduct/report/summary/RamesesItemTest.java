package org.retroduct.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RamesesItemTest {

  @Test
  void there_are_twenty_items_in_order() {
    assertEquals(
        IntStream.rangeClosed(1, 20).boxed().toList(),
        RamesesItem.ALL.stream().map(RamesesItem::number).toList());
  }

  /** The outline marks which section answers which item; the others are the authors'. */
  @Test
  void what_the_summary_cannot_answer_is_left_to_the_authors() {
    List<Integer> missing =
        RamesesItem.ALL.stream()
            .filter(item -> item.sections().isEmpty())
            .map(RamesesItem::number)
            .toList();
    assertEquals(List.of(1, 2, 3, 7, 18, 20), missing);
  }
}
