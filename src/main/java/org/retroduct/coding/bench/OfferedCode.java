package org.retroduct.coding.bench;

import org.retroduct.coding.text.CodeTag;

/**
 * A code on a button of the workbench.
 *
 * @param accessKey the letter that presses it; empty for none
 * @param ticked whether it is to be given beside another
 * @param kind of the code where it stands among others; empty where all around it are of its kind
 */
record OfferedCode(CodeTag code, String accessKey, boolean ticked, String kind) {}
