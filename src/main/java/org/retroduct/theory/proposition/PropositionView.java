package org.retroduct.theory.proposition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Order;
import org.retroduct.platform.Versioned;

/**
 * A proposition as a member sees it.
 *
 * @param number from 1; it is not given again once the proposition is deleted
 * @param ifThen the claim in its if-then form
 * @param domain a code of the kind domain
 * @param source where it comes from
 * @param createdBy by user name
 */
public record PropositionView(
    UUID id,
    int number,
    String text,
    @Nullable String ifThen,
    @Nullable UUID domain,
    @Nullable String source,
    PropositionStatus status,
    String createdBy,
    Instant createdAt,
    long version)
    implements Versioned {

  static final Order<PropositionView> BY_NUMBER =
      Order.<PropositionView>ascending().by("number", PropositionView::number, Integer::valueOf);

  /** The view, with {@code domain} as the codebook has it now. */
  static PropositionView of(Proposition proposition, @Nullable UUID domain) {
    return new PropositionView(
        proposition.id,
        proposition.number,
        proposition.text,
        orNull(proposition.ifThen),
        domain,
        orNull(proposition.source),
        proposition.status,
        proposition.createdBy,
        proposition.createdAt,
        proposition.version);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** What a change starts from. */
  PropositionDraft draft() {
    return new PropositionDraft(text, ifThen, domain, source, status);
  }
}
