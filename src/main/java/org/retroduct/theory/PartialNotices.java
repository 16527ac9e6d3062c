package org.retroduct.theory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.retroduct.coding.Notices;
import org.retroduct.coding.SegmentView;
import org.retroduct.project.Membership;
import org.retroduct.transcript.Sentences;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TranscriptIndex;

/** Tells of partial configurations in the text, at the passage from which they were joined. */
@ApplicationScoped
class PartialNotices implements Notices {
  private final TranscriptIndex transcripts;

  PartialNotices(TranscriptIndex transcripts) {
    this.transcripts = transcripts;
  }

  @Override
  public Optional<Notice> of(Membership member, UUID thing) {
    return Partial.in(member.project(), thing)
        .filter(partial -> partial.coder.equals(member.caller().username()))
        .map(PartialNotices::notice);
  }

  private static Notice notice(Partial partial) {
    String self = partial.told().address();
    return partial.isRemoved()
        ? new Notice("Taken apart: " + partial.sentence, true, "", self + "/restore")
        : new Notice("Joined: " + partial.sentence, false, self, self + "/delete");
  }

  /** The number of the sentence in which a passage ends, from 1. */
  int sentence(SegmentView passage) {
    List<Span> sentences =
        transcripts
            .sentences(Set.of(passage.transcript()))
            .getOrDefault(passage.transcript(), List.of());
    return Sentences.at(passage.end() - 1, sentences);
  }
}
