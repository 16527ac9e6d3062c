package org.retroduct.coding;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a segment said before an act.
 *
 * @param changed what the act changed, in words
 */
@RegisterForReflection
record Past(SegmentDraft draft, List<String> changed) {
  /** Copies the list. */
  Past {
    changed = List.copyOf(changed);
  }

  /** What a segment said before it came to say what {@code after} says. */
  static Past between(SegmentDraft before, SegmentDraft after) {
    List<String> changed = new ArrayList<>();
    differ(changed, "codes", new HashSet<>(before.codes()), new HashSet<>(after.codes()));
    differ(changed, "memo", before.memo(), after.memo());
    differ(changed, "certainty", before.certainty(), after.certainty());
    differ(changed, "basis", before.basis(), after.basis());
    differ(changed, "reported change", before.change(), after.change());
    differ(changed, "intended", before.intended(), after.intended());
    differ(changed, "arrangement", before.arrangement(), after.arrangement());
    differ(changed, "sensitive", before.sensitive(), after.sensitive());
    return new Past(before, changed);
  }

  private static void differ(
      List<String> changed, String what, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changed.add(what);
    }
  }
}
