package org.retroduct.coding.bench;

import org.retroduct.coding.text.CodeTag;

/**
 * A code on a button of the workbench.
 *
 * @param accessKey the letter that presses it; empty for none
 * @param twin whether the code stands at hand too, where a tick that was posted is kept
 */
record OfferedCode(CodeTag code, String accessKey, boolean twin) {}
