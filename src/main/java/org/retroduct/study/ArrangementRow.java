package org.retroduct.study;

/**
 * An arrangement in the list.
 *
 * @param type its latest type, as {@code Buddying}
 * @param entry how it began, as {@code mandated}
 * @param period as {@code 2023 to 2025}; empty if not known
 */
record ArrangementRow(
    String name, String href, String type, String entry, String period, int participants) {}
