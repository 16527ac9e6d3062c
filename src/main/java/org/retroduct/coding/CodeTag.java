package org.retroduct.coding;

/**
 * A code as a page shows it.
 *
 * @param key its short form, as {@code T1}
 * @param kind the letter of its kind in lower case: c, r, t, o, d or h
 * @param name in full
 */
record CodeTag(String key, String kind, String name) {}
