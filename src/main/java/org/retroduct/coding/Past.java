package org.retroduct.coding;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Brief;

/**
 * What a segment said before an act.
 *
 * @param changed what the act changed, in words
 * @param words the first of its words before the act; null if it has them still
 */
@RegisterForReflection
record Past(SegmentDraft draft, List<String> changed, @Nullable String words) {
  private static final int WORDS_KEPT = 200;

  /** Copies the list. */
  Past {
    changed = List.copyOf(changed);
  }

  /** What a segment said before an act that left what it says. */
  static Past same(SegmentDraft draft) {
    return new Past(draft, List.of(), null);
  }

  /**
   * What a segment said before it came to say what it does.
   *
   * @param words what it had
   */
  static Past between(SegmentDraft before, String words, Segment segment) {
    SegmentDraft after = segment.draft();
    boolean moved = before.moves(segment.span());
    List<String> changed = new ArrayList<>();
    if (moved) {
      changed.add("words");
    }
    differ(changed, "codes", new HashSet<>(before.codes()), new HashSet<>(after.codes()));
    differ(changed, "memo", before.memo(), after.memo());
    differ(changed, "certainty", before.certainty(), after.certainty());
    differ(changed, "basis", before.basis(), after.basis());
    differ(changed, "reported change", before.change(), after.change());
    differ(changed, "intended", before.intended(), after.intended());
    differ(changed, "arrangement", before.arrangement(), after.arrangement());
    differ(changed, "sensitive", before.sensitive(), after.sensitive());
    return new Past(before, changed, moved ? Brief.of(words, WORDS_KEPT) : null);
  }

  private static void differ(
      List<String> changed, String what, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changed.add(what);
    }
  }
}
