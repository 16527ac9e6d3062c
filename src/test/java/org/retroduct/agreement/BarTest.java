package org.retroduct.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Expected lengths by hand: the scale from 0 to 1 is 284 wide and begins at 8. */
class BarTest {

  @Test
  void draws_the_value_and_its_interval() {
    assertEquals(new Bar("142.0", "79.0", "221.0"), Bar.of(0.5, 0.25, 0.75));
  }

  /** The same goes for the figures beside it. */
  @Test
  void less_than_full_agreement_is_never_said_to_be_full() {
    assertEquals("0.69", AgreementWords.shown(0.694));
    assertEquals("0.998", AgreementWords.shown(0.9976));
    assertEquals("0.9999", AgreementWords.shown(0.99991));
    assertEquals("1.00", AgreementWords.shown(1));
    assertEquals("1.00", AgreementWords.shown(1 - 1e-15));
    assertEquals("−0.01", AgreementWords.shown(-0.0051));
    assertEquals("0.00", AgreementWords.shown(-0.004));
  }

  @Test
  void draws_no_whisker_without_an_interval() {
    assertEquals(new Bar("284.0", "", ""), Bar.of(1, null, null));
  }

  @Test
  void draws_what_lies_below_the_scale_at_its_end() {
    assertEquals(new Bar("0.0", "8.0", "36.4"), Bar.of(-0.2, -0.6, 0.1));
  }
}
