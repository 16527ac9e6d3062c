/**
 * A transcript with codes drawn on it: turns, sentences, words, marks under them and stripes beside
 * them. It knows neither who may see a passage nor which page it is for.
 */
@NullMarked
package org.retroduct.coding.text;

import org.jspecify.annotations.NullMarked;
