package org.retroduct.codebook;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Invalid;

/**
 * Where a code may stand: under a name of its own, below a code of its kind, never below itself.
 */
final class Places {
  private Places() {}

  /** Refused with {@link Conflict} for a name that is taken, with {@link Invalid} for a parent. */
  static void require(UUID project, @Nullable UUID id, CodeDraft draft) {
    String name = String.valueOf(draft.name()).strip();
    if (Code.isTaken(project, name, id)) {
      throw new Conflict("The codebook has a code of this name already.");
    }
    UUID parent = draft.parent();
    while (parent != null) {
      Code above =
          Code.present(project, parent)
              .orElseThrow(() -> new Invalid("parent", "is no code of this project"));
      if (above.id.equals(id)) {
        throw new Invalid("parent", "lies below this code");
      }
      if (above.kind != draft.kind()) {
        throw new Invalid("parent", "is of another kind");
      }
      parent = above.parent;
    }
  }

  /** Whether the code stands below another one, however deep. */
  static boolean isBelow(Code code, UUID other) {
    Code above = code;
    while (above.parent != null) {
      if (above.parent.equals(other)) {
        return true;
      }
      above = Code.require(code.project, above.parent);
    }
    return false;
  }

  /** Refused with {@link Conflict} unless all present codes may stand together where they are. */
  static void requireAll(Collection<Code> codes) {
    Map<UUID, Code> present = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (Code code : codes) {
      if (code.isPresent()) {
        present.put(code.id, code);
        if (!names.add(code.name)) {
          throw new Conflict("The name “%s” is taken by another code now.".formatted(code.name));
        }
      }
    }
    present.values().forEach(code -> requireAbove(code, present));
  }

  private static void requireAbove(Code code, Map<UUID, Code> present) {
    int steps = 0;
    for (UUID parent = code.parent; parent != null; ) {
      Code above = present.get(parent);
      if (above == null || above.kind != code.kind || ++steps > present.size()) {
        throw new Conflict("“%s” would stand below a code that is gone.".formatted(code.name));
      }
      parent = above.parent;
    }
  }
}
