package org.retroduct.coding.codes;

/**
 * A code in the codebook.
 *
 * @param key its short form; empty for a heading that is not put on words
 * @param depth 0 for a code without parent, then 1 and 2
 * @param uses how many segments the reader may see that bear it
 * @param href all its passages
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
