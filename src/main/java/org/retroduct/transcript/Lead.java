package org.retroduct.transcript;

import org.jspecify.annotations.Nullable;

/**
 * What a line may begin with: who speaks, and when. Whether it does is decided over the whole file.
 *
 * @param words what follows on the line; empty where the words begin on the next
 */
record Lead(String label, @Nullable Timing timing, String words, Style style) {

  /** How a lead is marked off; the weaker the mark, the more else must speak for it. */
  enum Style {
    /** A colon, or a tab after what is hardly anything but a label. */
    COLON,
    /** On a line with a time, set apart from it. */
    HEADER,
    /** On a line with a time, one space between. */
    CLOSE_HEADER,
    /** In bold. */
    BOLD,
    /** By itself on a line. */
    ALONE,
    /** In a column of its own. */
    TABLE
  }

  private static final int HEAD = 160;
  private static final int LONGEST_HEADER = 120;

  Lead withTiming(@Nullable Timing other) {
    return timing != null || other == null ? this : new Lead(label, other, words, style);
  }

  /**
   * The lead of a line, if it can have one.
   *
   * @param bold how many chars at the beginning of the line are bold
   */
  static @Nullable Lead of(String line, int bold) {
    Timing.Leading leading = Timing.leading(line);
    int offset = leading == null ? 0 : leading.end();
    Timing timing = leading == null ? null : leading.timing();
    String rest = line.substring(offset);
    Lead lead = beforeColon(rest, bold > offset);
    if (lead == null) {
      lead = beforeTab(rest);
    }
    if (lead == null) {
      lead = header(rest);
    }
    if (lead == null && bold > offset) {
      lead = bold(rest, bold - offset);
    }
    if (lead == null && isLabel(rest) && Labels.strong(Labels.clean(rest))) {
      lead = new Lead(Labels.clean(rest), null, "", Style.ALONE);
    }
    return lead == null ? null : lead.withTiming(timing);
  }

  private static @Nullable Lead beforeColon(String rest, boolean bold) {
    int colon = colon(rest);
    if (colon < 0) {
      return null;
    }
    Timing.Trailing trailing = Timing.trailing(rest.substring(0, colon).stripTrailing());
    String label = Labels.clean(trailing == null ? rest.substring(0, colon) : trailing.before());
    boolean apart = colon + 1 == rest.length() || WhiteSpace.is(rest.charAt(colon + 1));
    if (!Labels.possible(label) || !(apart || bold || Labels.strong(label))) {
      return null;
    }
    String words = rest.substring(colon + 1);
    return withTimeTaken(label, trailing == null ? null : trailing.timing(), words, Style.COLON);
  }

  /** The first colon of the head that is not inside a time. */
  private static int colon(String rest) {
    for (int i = 1; i < Math.min(rest.length(), HEAD); i++) {
      char c = rest.charAt(i);
      if (c == '\uFF1A') {
        return i;
      }
      boolean inTime =
          Character.isDigit(rest.charAt(i - 1))
              && i + 1 < rest.length()
              && Character.isDigit(rest.charAt(i + 1));
      if (c == ':' && !inTime) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Lead beforeTab(String rest) {
    int tab = rest.indexOf('\t');
    if (tab < 1 || tab > HEAD) {
      return null;
    }
    String label = Labels.clean(rest.substring(0, tab));
    return Labels.strong(label) && Timing.alone(rest.substring(tab)) == null
        ? withTimeTaken(label, null, rest.substring(tab), Style.COLON)
        : null;
  }

  private static @Nullable Lead header(String rest) {
    if (rest.length() > LONGEST_HEADER) {
      return null;
    }
    Timing.Trailing trailing = Timing.trailing(rest);
    if (trailing == null) {
      return null;
    }
    String label = Labels.clean(trailing.before());
    Style style = trailing.apart() ? Style.HEADER : Style.CLOSE_HEADER;
    return Labels.possible(label) ? new Lead(label, trailing.timing(), "", style) : null;
  }

  private static @Nullable Lead bold(String rest, int bold) {
    if (bold > LONGEST_HEADER) {
      return null;
    }
    String label = Labels.clean(rest.substring(0, Math.min(bold, rest.length())));
    return Labels.possible(label)
        ? withTimeTaken(label, null, rest.substring(Math.min(bold, rest.length())), Style.BOLD)
        : null;
  }

  private static boolean isLabel(String text) {
    return text.length() <= LONGEST_HEADER && Labels.possible(Labels.clean(text));
  }

  /** Takes a time in brackets off the words, if none is known yet. */
  private static Lead withTimeTaken(
      String label, @Nullable Timing timing, String words, Style style) {
    Timing.Leading leading = timing == null ? Timing.leadingBracketed(words) : null;
    return leading == null
        ? new Lead(label, timing, words, style)
        : new Lead(label, leading.timing(), words.substring(leading.end()), style);
  }
}
