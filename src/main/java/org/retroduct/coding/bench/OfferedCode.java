package org.retroduct.coding.bench;

import org.retroduct.coding.text.CodeTag;

/**
 * A code on a button of the workbench.
 *
 * @param accessKey the letter that presses it; empty for none
 */
record OfferedCode(CodeTag code, String accessKey) {}
