package org.retroduct.coding.rounds;

/**
 * A round of coding in the list.
 *
 * @param state open, closed or adjudicated
 * @param coders their names, joined by commas
 */
record RoundRow(
    String name, String href, String state, String coders, int transcripts, String since) {}
