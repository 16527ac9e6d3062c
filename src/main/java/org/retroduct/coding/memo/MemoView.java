package org.retroduct.coding.memo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.retroduct.platform.Order;
import org.retroduct.platform.Versioned;

/**
 * A memo as others see it.
 *
 * @param target the id of what it is on; the project's if it is on nothing in particular
 * @param author by user name
 * @param confidential whether only its author reads it; {@code private} in JSON
 */
public record MemoView(
    UUID id,
    UUID target,
    TargetKind targetKind,
    MemoKind kind,
    String text,
    String author,
    @JsonProperty("private") boolean confidential,
    Instant createdAt,
    Instant changedAt,
    long version)
    implements Versioned {
  static final Order<MemoView> OLDEST_FIRST = Order.ofCreation(MemoView::createdAt, MemoView::id);

  /** What a change starts from. */
  MemoDraft draft() {
    return new MemoDraft(target, kind, text, confidential);
  }
}
