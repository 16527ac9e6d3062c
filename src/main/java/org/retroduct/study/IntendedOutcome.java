package org.retroduct.study;

import org.jspecify.annotations.Nullable;

/**
 * What an arrangement was meant to bring about.
 *
 * @param source the document that says so
 */
public record IntendedOutcome(
    @Nullable OutcomeArea category, @Nullable String text, @Nullable String source) {}
