package org.retroduct.theory;

/**
 * A piece of evidence on the page of its configuration.
 *
 * @param relation supports, refutes, refines or illustrates
 * @param slot the part that it speaks to; empty for the whole
 * @param about the arrangement; empty where nobody said
 * @param href the page of the passage
 * @param remove the address that takes the evidence away
 */
record EvidenceRow(
    String words,
    String source,
    String relation,
    String slot,
    String about,
    String strength,
    String note,
    String href,
    String remove) {}
