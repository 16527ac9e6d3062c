package org.retroduct.codebook;

/**
 * The present version of a project's codebook.
 *
 * @param number from 1
 */
public record CodebookVersion(int number, CodebookState state) {}
