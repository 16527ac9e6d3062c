package org.retroduct.coding;

import org.retroduct.transcript.Span;

/**
 * A sentence as the pages number them.
 *
 * @param number running through the transcript, from 1, without gaps
 * @param span in code points of the whole text
 */
record Sentence(int number, Span span) {}
