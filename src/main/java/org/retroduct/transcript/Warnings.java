package org.retroduct.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects warnings, and stops at a number that a person can still read. */
final class Warnings {

  private static final int MOST = 100;

  private final List<Reading.Warning> warnings = new ArrayList<>();

  void add(int line, String message) {
    if (warnings.size() < MOST) {
      warnings.add(new Reading.Warning(line, message));
    } else if (warnings.size() == MOST) {
      warnings.add(new Reading.Warning(line, "There is more to look at from here on."));
    }
  }

  List<Reading.Warning> byLine() {
    return warnings.stream().sorted(Comparator.comparingInt(Reading.Warning::line)).toList();
  }
}
