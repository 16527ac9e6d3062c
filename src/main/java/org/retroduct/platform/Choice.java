package org.retroduct.platform;

/**
 * One of the things a form offers to choose from.
 *
 * @param value what is posted
 * @param label what the reader sees
 * @param hint a few words more; empty for none
 */
public record Choice(String value, String label, String hint) {
  /** A choice that needs no further words. */
  public static Choice of(String value, String label) {
    return new Choice(value, label, "");
  }
}
