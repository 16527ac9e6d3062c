package org.retroduct.transcript;

import org.jspecify.annotations.Nullable;

/**
 * One turn as a reader found it.
 *
 * @param label who speaks, as the file writes it; null where the file does not say
 * @param startMs milliseconds from the beginning of the recording; null where the file has no times
 * @param endMs as {@code startMs}; null in most formats
 * @param text the words, NFC, with single spaces and without line ends; never empty
 */
public record ReadTurn(
    @Nullable String label, @Nullable Long startMs, @Nullable Long endMs, String text) {}
