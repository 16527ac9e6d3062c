package org.retroduct.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.retroduct.project.Membership;
import org.retroduct.study.Resting;

/** Keeps arrangements that transcripts are about, and participants whom transcripts name. */
@ApplicationScoped
class StudiedTranscripts implements Resting {
  @Override
  public Map<String, Long> about(Membership member, UUID arrangement) {
    return Map.of("transcript", Transcript.about(arrangement));
  }

  @Override
  public Map<String, Long> naming(Membership member, UUID participant) {
    return Map.of("transcript", Transcript.naming(participant));
  }
}
