package org.retroduct.coding.memo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;

/**
 * What a member notes.
 *
 * @param target the id of anything that {@link TargetKind} names; null for the project
 * @param kind analytic unless told
 * @param text at most 20,000 characters
 * @param confidential whether only its author reads it; {@code private} in JSON, false unless told
 */
public record MemoDraft(
    @Nullable UUID target,
    @Nullable MemoKind kind,
    @Nullable String text,
    @JsonProperty("private") @Nullable Boolean confidential) {
  private static final int LONGEST = 20_000;

  MemoDraft asPrivate() {
    return new MemoDraft(target, kind, text, true);
  }

  void require() {
    new Check().text(text, "text", LONGEST).done();
  }
}
