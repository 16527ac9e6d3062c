package org.retroduct.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agreement on one code, or on several together.
 *
 * @param key the short form of the code; empty for a sum
 * @param href the address of the passages behind it; empty for none
 * @param segments how many passages each coder has, in the order of the coders
 * @param both how many units two coders or more have coded
 * @param either how many units one coder or more has coded
 * @param value as it is shown, as {@code 0.69}; empty if it is not defined
 * @param interval as {@code 0.33 to 0.85}; empty if there is none
 * @param note what is to be known of the interval; empty for nothing
 * @param reason why there is no value, in words; empty if there is one
 * @param bar the drawing; null without a value
 */
record AgreementRow(
    String key,
    String name,
    String href,
    List<Integer> segments,
    String both,
    String either,
    String value,
    String interval,
    String note,
    String reason,
    @Nullable Bar bar) {
  AgreementRow {
    segments = List.copyOf(segments);
  }
}
