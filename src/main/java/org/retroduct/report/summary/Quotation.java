package org.retroduct.report.summary;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A participant's words that may be printed, or the notice that stands in their place. The only way
 * to make one is {@link #of}, and the case without permission has no field for words: they cannot
 * reach a page, a file, its properties or its JSON.
 */
public sealed interface Quotation permits PrintedQuotation, WithheldQuotation {

  /** What is printed where words may not be; one notice for every reason, since reasons tell. */
  String NOTICE = "[not quoted: participant's choice]";

  /**
   * The words if they may be printed now, else the notice.
   *
   * @param permitted consent to quote, or a logged approval, and not marked sensitive
   */
  static Quotation of(boolean permitted, String words, String attribution) {
    return permitted ? new PrintedQuotation(words, attribution) : withheld();
  }

  /** The notice. */
  static Quotation withheld() {
    return new WithheldQuotation(NOTICE);
  }

  /** Branches: words and attribution, or neither. */
  <R> R fold(BiFunction<String, String, R> printed, Supplier<R> withheld);

  /** A copy of the list; refuses a third quotation. */
  static List<Quotation> upToTwo(List<Quotation> quotations) {
    if (quotations.size() > 2) {
      throw new IllegalArgumentException("At most two quotations, not " + quotations.size());
    }
    return List.copyOf(quotations);
  }
}
