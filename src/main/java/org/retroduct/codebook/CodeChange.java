package org.retroduct.codebook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** What an act did to one code; one that was made was not present before. */
@RegisterForReflection
public record CodeChange(UUID code, CodeState before, CodeState after) {
  /** Whether the act brought the code into the codebook. */
  public boolean makes() {
    return !before.present() && after.present();
  }

  /** Whether the act made a heading of a code. */
  public boolean makesHeading() {
    return !before.isHeading() && after.isHeading();
  }

  /** The way back. */
  public CodeChange reversed() {
    return new CodeChange(code, after, before);
  }

  /**
   * Whether {@code now} is still what the act left behind; places that it left alone may differ.
   */
  boolean isStill(CodeState now) {
    return now.draft().equals(after.draft())
        && now.present() == after.present()
        && (before.place() == after.place() || now.place() == after.place());
  }

  /** What undoing makes of the code. */
  CodeState undone(CodeState now) {
    int place = before.place() == after.place() ? now.place() : before.place();
    return new CodeState(before.draft(), place, before.present());
  }
}
