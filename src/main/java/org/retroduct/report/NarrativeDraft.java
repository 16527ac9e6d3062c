package org.retroduct.report;

import org.jspecify.annotations.Nullable;

/**
 * The text of one section.
 *
 * @param text at most 100,000 characters; empty leaves a gap
 */
public record NarrativeDraft(@Nullable String text) {}
