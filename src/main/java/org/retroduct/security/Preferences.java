package org.retroduct.security;

import org.retroduct.platform.Look;
import org.retroduct.platform.Named;

/**
 * How somebody wants the pages.
 *
 * @param accessKeys whether letters on buttons can be pressed with Alt
 * @param writtenMarks whether codes are written into the text instead of underlining it
 */
public record Preferences(Theme theme, TextSize size, boolean accessKeys, boolean writtenMarks) {
  /** What everybody begins with. */
  public static final Preferences USUAL =
      new Preferences(Theme.SYSTEM, TextSize.NORMAL, true, false);

  /** Colours of the pages. */
  public enum Theme {
    /** Light or dark, as the device says. */
    SYSTEM,
    /** Dark letters on light paper. */
    LIGHT,
    /** Light letters on dark paper. */
    DARK,
    /** Black and white with strong lines, light or dark as the device says. */
    CONTRAST
  }

  /** Size of the letters, on top of what the browser says. */
  public enum TextSize {
    /** As the browser says. */
    NORMAL,
    /** An eighth more. */
    LARGE,
    /** A quarter more. */
    LARGER
  }

  Look look() {
    return new Look(
        theme == Theme.SYSTEM ? "" : Named.of(theme),
        size == TextSize.NORMAL ? "" : Named.of(size),
        accessKeys);
  }
}
