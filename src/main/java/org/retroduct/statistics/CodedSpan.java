package org.retroduct.statistics;

/**
 * One coder's span with one code.
 *
 * @param start first position in the document, from 0
 * @param end position after the last, at most the document's length
 */
public record CodedSpan(String document, String coder, int start, int end, String code) {}
