package org.retroduct.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the passages behind a figure can be read. */
final class Passages {
  private final String project;
  private final Map<UUID, UUID> firstWith = new HashMap<>();

  Passages(RoundAgreement shown) {
    this.project = "/projects/" + shown.member().project();
    CodedTexts codings = shown.codings();
    for (CodedTexts.Mark mark : codings.marks()) {
      CodedTexts.Text text = codings.texts().get(mark.text());
      if (text.counts()) {
        firstWith.putIfAbsent(codings.codes().get(mark.code()).id(), text.outline().transcript());
      }
    }
  }

  /** The first transcript with the code; empty if nobody used it. */
  String of(@Nullable UUID code) {
    UUID transcript = code == null ? null : firstWith.get(code);
    return transcript == null ? "" : "%s/transcripts/%s".formatted(project, transcript);
  }
}
