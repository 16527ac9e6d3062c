package org.retroduct.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.retroduct.project.Names;

/** Transcripts and coders to be compared whatever round they belong to; each is named once. */
record FreeChoice(List<UUID> transcripts, List<String> coders) {
  FreeChoice {
    transcripts = transcripts.stream().distinct().toList();
    coders = coders.stream().distinct().toList();
  }

  /** The same with the coders in the order of what they are called. */
  FreeChoice by(Names names) {
    List<String> ordered = coders.stream().sorted(Comparator.comparing(names::of)).toList();
    return new FreeChoice(transcripts, ordered);
  }
}
