package org.retroduct.coding;

/**
 * A transcript in the list.
 *
 * @param href the workbench of it
 * @param progress how far the reader is, as {@code 12 segments} or {@code finished}
 * @param round the open round it is in; empty for none
 * @param status imported, ready or locked
 */
record TranscriptRow(
    String title,
    String href,
    String arrangement,
    String participant,
    int words,
    int turns,
    String progress,
    String round,
    String status) {}
