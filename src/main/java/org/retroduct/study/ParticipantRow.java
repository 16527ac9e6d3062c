package org.retroduct.study;

/**
 * A participant in the list; who it is, is kept elsewhere.
 *
 * @param quote what was agreed about quotation, in words
 * @param withdrawn empty, or the scope of the withdrawal in words
 * @param change the address of the page on which it is changed
 * @param memos the address of those on the participant
 */
record ParticipantRow(
    String code,
    String roleGroup,
    String fineRole,
    String arrangements,
    String quote,
    String withdrawn,
    String change,
    String memos) {}
