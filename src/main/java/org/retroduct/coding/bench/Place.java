package org.retroduct.coding.bench;

/**
 * A place where given words were found.
 *
 * @param start the first code point
 * @param end after the last code point
 * @param sentence where it begins
 * @param turn the turn, its speaker and time, in words
 * @param near where it lies as seen from the page that one comes from, as a heading
 * @param before about nine words before it
 * @param words the words themselves
 * @param after about nine words after it
 */
record Place(
    int start,
    int end,
    int sentence,
    String turn,
    String near,
    String before,
    String words,
    String after) {}
