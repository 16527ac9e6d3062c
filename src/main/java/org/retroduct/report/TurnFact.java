package org.retroduct.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.transcript.SpeakerRole;

/**
 * A turn without its words.
 *
 * @param start the first code point in the transcript's text
 * @param end the code point after the last
 * @param startMs milliseconds from the beginning of the recording
 * @param endMs as {@code startMs}
 */
record TurnFact(
    int start,
    int end,
    @Nullable Integer startMs,
    @Nullable Integer endMs,
    SpeakerRole role,
    @Nullable UUID participant) {}
