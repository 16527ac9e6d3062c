package org.retroduct.coding.codes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.ActView;
import org.retroduct.codebook.CodeChange;
import org.retroduct.codebook.CodeDraft;
import org.retroduct.codebook.CodeState;

/** What was done to a codebook, in words. */
final class ActWords {
  private final Map<UUID, String> names;

  /** The present names of codes, and the last ones of those that are gone. */
  ActWords(Map<UUID, String> names) {
    this.names = Map.copyOf(names);
  }

  String of(ActView act) {
    return switch (act.kind()) {
      case ADDED -> "Added %s".formatted(name(act.code()));
      case CHANGED -> changed(act);
      case PLACED -> "Put %s in another place".formatted(name(act.code()));
      case DELETED ->
          act.into() == null
              ? "Deleted %s".formatted(name(act.code()))
              : "Deleted %s; its passages went to %s".formatted(name(act.code()), name(act.into()));
      case MERGED -> "Merged %s into %s".formatted(name(act.code()), name(act.into()));
      case SPLIT -> "Split %s off %s".formatted(name(act.into()), name(act.code()));
      case IMPORTED -> imported(act.changes());
    };
  }

  private String name(@Nullable UUID code) {
    return quoted(code == null ? "" : names.getOrDefault(code, ""));
  }

  private static String quoted(String name) {
    return "“" + name + "”";
  }

  private String changed(ActView act) {
    CodeState before = act.changes().get(0).before();
    CodeDraft old = before.draft();
    CodeDraft now = act.changes().get(0).after().draft();
    String name = quoted(String.valueOf(now.name()));
    if (!Objects.equals(old.name(), now.name())) {
      return "Renamed %s to %s".formatted(quoted(String.valueOf(old.name())), name);
    }
    if (!Objects.equals(old.parent(), now.parent())) {
      return now.parent() == null
          ? "Moved %s to the top".formatted(name)
          : "Moved %s below %s".formatted(name, name(now.parent()));
    }
    if (!Objects.equals(old.retired(), now.retired())) {
      return (Boolean.TRUE.equals(now.retired()) ? "Retired %s" : "Brought %s back")
          .formatted(name);
    }
    return "Changed %s".formatted(name);
  }

  private static String imported(List<CodeChange> changes) {
    long made = changes.stream().filter(CodeChange::makes).count();
    return "Imported a file: %,d added, %,d changed".formatted(made, changes.size() - made);
  }

  /** The same as the second part of a sentence. */
  String undone(ActView act) {
    String words = of(act);
    return "Undone: " + Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
