package org.retroduct.coding.memo;

import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Invalid;

/** Which memos are asked for; what is not told, or told empty, does not matter. */
public final class MemoFilter {
  /** The id of what they are on; the project's for those on nothing in particular. */
  @RestQuery @Nullable String target;

  @RestQuery @Nullable String kind;

  /** By user name. */
  @RestQuery @Nullable String author;

  /** Refused with {@link Invalid} if it is no id. */
  @Nullable UUID targetId() {
    try {
      return target == null || target.isEmpty() ? null : UUID.fromString(target);
    } catch (IllegalArgumentException none) {
      throw new Invalid("target", "is not an id");
    }
  }

  private @Nullable MemoKind ofKind() {
    try {
      return kind == null || kind.isEmpty()
          ? null
          : MemoKind.valueOf(kind.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      throw new Invalid("kind", "must be analytic, method, reflexive or decision");
    }
  }

  /** Whether a memo is asked for. Refused with {@link Invalid}: a value that is none. */
  boolean takes(MemoView memo) {
    UUID on = targetId();
    MemoKind wanted = ofKind();
    return (on == null || on.equals(memo.target()))
        && (wanted == null || wanted == memo.kind())
        && (author == null || author.isEmpty() || author.equals(memo.author()));
  }

  /** Refused with {@link Invalid}: a value that is none. */
  MemoFilter checked() {
    targetId();
    ofKind();
    return this;
  }
}
