package org.retroduct.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processor time that some processes and their children took, by what Linux says in {@code
 * /proc}: user and system time, in ticks of 10 ms.
 */
record Cpu(List<Long> processes) {
  private static final double TICK = 0.01;

  /** Seconds since they were started. */
  double seconds() {
    long ticks = 0;
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      for (Path each : (Iterable<Path>) all::iterator) {
        if (each.getFileName().toString().matches("\\d+")) {
          ticks += ticks(each);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return ticks * TICK;
  }

  private long ticks(Path process) {
    String stat;
    try {
      stat = Files.readString(process.resolve("stat"));
    } catch (IOException ended) {
      return 0;
    }
    // The name of the program is in brackets and may hold anything.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    boolean itself = processes.contains(Long.valueOf(process.getFileName().toString()));
    if (!itself && !processes.contains(Long.valueOf(fields[1]))) {
      return 0;
    }
    long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    return itself ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
  }
}
