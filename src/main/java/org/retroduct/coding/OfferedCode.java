package org.retroduct.coding;

/**
 * A code on a button of the workbench.
 *
 * @param accessKey the letter that presses it; empty for none
 */
record OfferedCode(CodeTag code, String accessKey) {}
