package org.retroduct.platform;

/**
 * A number that a page shows large, with what it counts.
 *
 * @param value as it is shown, as {@code 1,036}
 * @param label as {@code coded segments}
 */
public record Figure(String value, String label) {}
