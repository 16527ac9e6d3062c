package org.retroduct.theory.proposition;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;

/**
 * What somebody says of a proposition.
 *
 * @param text the claim; at most 4,000 characters
 * @param ifThen the same as "if …, when …, then … because …, so …"; at most 4,000 characters
 * @param domain a code of the kind domain
 * @param source where it comes from; at most 1,000 characters
 * @param status missing means proposed
 */
public record PropositionDraft(
    @Nullable String text,
    @Nullable String ifThen,
    @Nullable UUID domain,
    @Nullable String source,
    @Nullable PropositionStatus status) {
  private static final int LONGEST = 4_000;

  Check check() {
    return new Check()
        .text(text, "text", LONGEST)
        .optional(ifThen, "ifThen", LONGEST)
        .optional(source, "source", 1_000);
  }
}
