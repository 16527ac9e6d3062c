package org.retroduct.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagerTest {

  @Test
  void shows_the_ends_and_what_is_around_the_page() {
    List<String> labels =
        new Pager(6, 20, "?page=", "").links().stream().map(Crumb::label).toList();
    assertEquals(List.of("1", "…", "3", "4", "5", "6", "7", "8", "9", "…", "20"), labels);
  }

  @Test
  void leads_to_the_neighbours_but_not_past_the_ends() {
    Pager first = new Pager(1, 2, "?page=", "#main");
    assertNull(first.previous());
    assertEquals("?page=2#main", first.next());
    assertNull(new Pager(2, 2, "?page=", "").next());
  }

  @Test
  void refuses_a_page_that_does_not_exist() {
    assertThrows(IllegalArgumentException.class, () -> new Pager(3, 2, "?page=", ""));
  }
}
