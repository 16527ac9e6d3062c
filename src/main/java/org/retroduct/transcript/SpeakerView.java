package org.retroduct.transcript;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A speaker of a transcript.
 *
 * @param label as the file writes it; null for the turns of which it does not say whose they are
 * @param participant exactly if the role is participant
 * @param turns how many turns are this speaker's
 * @param words how many words they have
 */
public record SpeakerView(
    @Nullable String label,
    @JsonSerialize(using = RoleWord.class) SpeakerRole role,
    @Nullable UUID participant,
    int turns,
    int words) {
  static SpeakerView of(Speaker speaker) {
    return new SpeakerView(
        speaker.label, speaker.role, speaker.participant, speaker.turns, speaker.words);
  }

  /** What a draft says of this speaker. */
  String meaning() {
    return participant == null ? role.word() : participant.toString();
  }
}
