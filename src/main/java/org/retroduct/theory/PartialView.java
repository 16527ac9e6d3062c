package org.retroduct.theory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Order;
import org.retroduct.platform.Versioned;

/**
 * A partial configuration as a member sees it.
 *
 * @param segments in the order of the slots; those that were deleted are left out
 * @param coder by user name
 * @param configuration what took it up
 */
public record PartialView(
    UUID id,
    List<PartialDraft.Part> segments,
    String sentence,
    String coder,
    @Nullable UUID configuration,
    Instant createdAt,
    long version)
    implements Versioned {
  static final Order<PartialView> OLDEST_FIRST =
      Order.ofCreation(PartialView::createdAt, PartialView::id);

  /** Copies the list. */
  public PartialView {
    segments = List.copyOf(segments);
  }

  static PartialView of(Partial partial, Map<UUID, Slot> present) {
    return new PartialView(
        partial.id,
        Partial.inOrder(present),
        partial.sentence,
        partial.coder,
        partial.configuration,
        partial.createdAt,
        partial.version);
  }

  /** What a change starts from. */
  PartialDraft draft() {
    return new PartialDraft(segments, sentence, configuration);
  }
}
