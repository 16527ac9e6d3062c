package org.retroduct.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Membership;

/** Transcripts: their texts and what is known of them. */
@ApplicationScoped
public class Transcripts {

  /**
   * The words of a transcript; three statements, whatever its length. Refused: a transcript that is
   * not in the member's project (404).
   */
  @Transactional
  public TranscriptText text(Membership member, UUID id) {
    Transcript transcript = transcript(member, id);
    TextVersion version = present(transcript);
    return TranscriptText.of(transcript, version, Turn.of(version).list());
  }

  private static Transcript transcript(Membership member, UUID id) {
    return Transcript.in(member.project(), id)
        .orElseThrow(() -> new NotFound("There is no such transcript in this project."));
  }

  private static TextVersion present(Transcript transcript) {
    return TextVersion.present(transcript)
        .orElseThrow(() -> new IllegalStateException("a transcript without its text"));
  }
}
