package org.retroduct.report.summary;

import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Words that may be printed; made by {@link Quotation#of} alone. */
record PrintedQuotation(String words, String attribution) implements Quotation {

  @Override
  public <R> R fold(BiFunction<String, String, R> printed, Supplier<R> withheld) {
    return printed.apply(words, attribution);
  }
}
