package org.retroduct.transcript;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of reading a file: its turns, or why there are none. */
public sealed interface Reading {

  /** Answers with the one function that fits. */
  <T> T fold(Function<Read, T> read, Function<Refused, T> refused);

  /**
   * A file that was read.
   *
   * @param format txt, md, docx, vtt or srt, as its content says
   * @param turns at least one, in the order of the file; neighbours have different speakers
   * @param warnings what was left out or guessed, by line
   * @param legend what the file itself says of its labels: to each label {@code interviewer} or a
   *     participant's code, as in the {@code speakers} of an import
   */
  record Read(
      String format, List<ReadTurn> turns, List<Warning> warnings, Map<String, String> legend)
      implements Reading {

    /** Copies what it is given. */
    public Read {
      turns = List.copyOf(turns);
      warnings = List.copyOf(warnings);
      legend = Collections.unmodifiableMap(new LinkedHashMap<>(legend));
    }

    /** The text: the turns joined by one line feed. */
    public String text() {
      return turns.stream().map(ReadTurn::text).collect(Collectors.joining("\n"));
    }

    @Override
    public <T> T fold(Function<Read, T> read, Function<Refused, T> refused) {
      return read.apply(this);
    }
  }

  /**
   * A file that was not read.
   *
   * @param line where the reason lies, from 1; null if it is the file as a whole
   * @param reason a sentence for the person who sent the file, without words of the transcript
   */
  record Refused(@Nullable Integer line, String reason) implements Reading {

    @Override
    public <T> T fold(Function<Read, T> read, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }

  /**
   * Something to look at.
   *
   * @param line of the file, from 1; in a Word document the paragraph
   * @param message a sentence without words of the transcript
   */
  record Warning(int line, String message) {}
}
