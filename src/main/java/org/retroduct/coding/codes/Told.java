package org.retroduct.coding.codes;

/**
 * What was just done to the codebook.
 *
 * @param message in words; empty for nothing
 * @param undo the address to POST to, to undo it; empty if that is not offered
 */
record Told(String message, String undo) {
  static final Told NOTHING = new Told("", "");
}
