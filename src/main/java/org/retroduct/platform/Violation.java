package org.retroduct.platform;

/**
 * One thing wrong with what was sent.
 *
 * @param field where, as a path such as {@code segments[3].end}
 * @param message what is wrong and what is allowed, in the user's words
 */
public record Violation(String field, String message) {}
