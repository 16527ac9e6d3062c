package org.retroduct.theory.proposition;

/**
 * A proposition in the list.
 *
 * @param domain its name; empty for none
 * @param questions how many tested it, as far as the reader sees them
 * @param href its page
 */
record PropositionRow(
    int number,
    String text,
    String ifThen,
    String domain,
    String source,
    String status,
    int questions,
    String href) {}
