package org.retroduct.agreement;

import java.util.List;
import java.util.UUID;

/** Transcripts and coders to be compared whatever round they belong to; each is named once. */
record FreeChoice(List<UUID> transcripts, List<String> coders) {
  FreeChoice {
    transcripts = transcripts.stream().distinct().toList();
    coders = coders.stream().distinct().toList();
  }
}
