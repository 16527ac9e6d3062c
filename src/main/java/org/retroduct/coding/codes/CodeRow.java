package org.retroduct.coding.codes;

/**
 * A code in the codebook.
 *
 * @param key its short form; empty for a heading that is not put on words
 * @param depth 0 for a code without parent, then 1 and 2
 * @param uses how many places that the reader may see have it; of a version, how many codings that
 *     the reader may see were made with it
 * @param href its page; empty on the page of a version
 */
record CodeRow(
    String key,
    String name,
    String definition,
    String includeWhen,
    String excludeWhen,
    String example,
    int depth,
    int uses,
    boolean retired,
    String href) {}
