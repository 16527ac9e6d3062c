package org.retroduct.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedTest {
  @ParameterizedTest
  @ValueSource(strings = {"\"3-abc\"", "\"3-\"", "W/\"3-abc\"", "\"2-x\", \"3-y\"", "*", " * "})
  void the_version_before_the_hyphen_counts(String header) {
    assertDoesNotThrow(() -> Expected.valueOf(header).require(3));
    assertDoesNotThrow(() -> Expected.valueOf(header).insist(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2-abc\"", "3", "\"3\"", "", "\"-3\"", "\"99999999999999999999-a\""})
  void anything_else_is_stale(String header) {
    Stale stale = assertThrows(Stale.class, () -> Expected.valueOf(header).require(3));
    assertTrue(!stale.missing());
  }

  @Test
  void a_version_is_missed_only_where_it_is_insisted_on() {
    assertDoesNotThrow(() -> Expected.any().require(3));
    Stale stale = assertThrows(Stale.class, () -> Expected.any().insist(3));
    assertTrue(stale.missing());
  }

  @Test
  void a_patch_is_written_over_the_version_that_it_was_laid_over_alone() {
    Versioned present = () -> 3;
    for (Expected header :
        new Expected[] {null, Expected.any(), Expected.valueOf("*"), Expected.valueOf("\"3-a\"")}) {
      Expected seen = Expected.over(present, header);
      assertDoesNotThrow(() -> seen.require(3));
      assertThrows(Stale.class, () -> seen.require(4));
    }
    Expected both = Expected.valueOf("\"3-a\", \"4-b\"");
    assertThrows(Stale.class, () -> Expected.over(present, both).require(4));
    Expected other = Expected.valueOf("\"4-b\"");
    assertThrows(Stale.class, () -> Expected.over(present, other));
  }
}
