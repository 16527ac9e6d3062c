package org.retroduct.coding.home;

/**
 * A transcript in the list.
 *
 * @param href the workbench of it
 * @param work the reader's own
 * @param round the open round that the reader has it in; empty for none
 * @param status imported, ready or locked
 */
record TranscriptRow(
    String title,
    String href,
    String arrangement,
    String participant,
    String words,
    int turns,
    Work work,
    String round,
    String status) {}
