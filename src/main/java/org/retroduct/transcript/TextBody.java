package org.retroduct.transcript;

import java.util.Arrays;
import java.util.UUID;

/** The words of one text version and where its turns are; it never changes. */
public final class TextBody {
  private final UUID textVersion;
  private final CodePoints text;
  private final int[] turnEnds;

  TextBody(UUID textVersion, String text, int[] turnEnds) {
    this.textVersion = textVersion;
    this.text = CodePoints.of(text);
    this.turnEnds = turnEnds;
  }

  /** The id of the text version. */
  public UUID textVersion() {
    return textVersion;
  }

  /** The words. */
  public CodePoints text() {
    return text;
  }

  /** The index of the turn that holds a position, from 0; the next one if none does. */
  public int turnAt(int position) {
    int found = Arrays.binarySearch(turnEnds, position + 1);
    return Math.min(found < 0 ? -found - 1 : found, turnEnds.length - 1);
  }
}
