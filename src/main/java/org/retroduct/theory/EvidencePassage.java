package org.retroduct.theory;

/**
 * A coded passage that can be cited.
 *
 * @param segment its id, posted as {@code ev}
 * @param words the passage
 * @param source transcript and sentence, in words
 * @param relation what it does if it is cited already: supports, refutes, refines or illustrates;
 *     else empty
 */
record EvidencePassage(String segment, String words, String source, String relation) {}
