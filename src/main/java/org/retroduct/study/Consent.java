package org.retroduct.study;

import org.jspecify.annotations.Nullable;

/**
 * What a participant has agreed to; what is not said is no.
 *
 * @param takePart to be interviewed
 * @param record to be recorded
 * @param quote to have their words printed
 * @param archive to have the transcript kept for others
 */
public record Consent(boolean takePart, boolean record, QuoteConsent quote, boolean archive) {
  /** Nothing is agreed to. */
  public static final Consent NONE = new Consent(false, false, QuoteConsent.NO, false);

  /** A missing {@code quote} is no. */
  public Consent(boolean takePart, boolean record, @Nullable QuoteConsent quote, boolean archive) {
    this.takePart = takePart;
    this.record = record;
    this.quote = quote == null ? QuoteConsent.NO : quote;
    this.archive = archive;
  }
}
