package org.retroduct.transcript;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A turn as others see it.
 *
 * @param index from 0
 * @param speaker the label; null where the file does not say who speaks
 * @param participant who speaks, exactly if the role is participant
 * @param start the first code point in the transcript's text
 * @param end the code point after the last
 * @param startMs milliseconds from the beginning of the recording
 * @param endMs as {@code startMs}
 */
public record TurnView(
    int index,
    @Nullable String speaker,
    @JsonSerialize(using = RoleWord.class) SpeakerRole role,
    @Nullable UUID participant,
    int start,
    int end,
    @Nullable Integer startMs,
    @Nullable Integer endMs,
    String text) {

  /** Its place in the transcript's text. */
  public Span span() {
    return new Span(start, end);
  }
}
