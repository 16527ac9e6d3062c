package org.retroduct.platform;

import java.util.Arrays;
import java.util.List;

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

  /** One for each of some constants: its word, and that as a label. */
  public static List<Choice> each(Enum<?>[] constants) {
    return Arrays.stream(constants).map(each -> of(Named.of(each), Named.label(each))).toList();
  }
}
