package org.retroduct.report.summary;

import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The notice in the place of words; the component makes it visible in the JSON. */
record WithheldQuotation(String notice) implements Quotation {

  WithheldQuotation {
    if (!notice.equals(NOTICE)) {
      throw new IllegalArgumentException("A withheld quotation says nothing but the notice.");
    }
  }

  @Override
  public <R> R fold(BiFunction<String, String, R> printed, Supplier<R> withheld) {
    return withheld.get();
  }
}
