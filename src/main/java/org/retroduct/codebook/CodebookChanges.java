package org.retroduct.codebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one version of the codebook to a later one. A code may be in several lists; the
 * order of codes among each other is no change.
 *
 * @param since the earlier version; 0 for none
 * @param removed deleted, not merged
 * @param moved put below another code
 * @param split made below another code, to take some of its passages; in {@code added} too
 * @param redefined other words or other settings, its name and place aside
 */
public record CodebookChanges(
    int since,
    int version,
    List<Item> added,
    List<Item> removed,
    List<Item> renamed,
    List<Item> moved,
    List<Item> merged,
    List<Item> split,
    List<Item> redefined,
    List<Item> retired) {

  /**
   * A code that changed.
   *
   * @param key as {@code T1}; {@code short} in JSON
   * @param name in the later version, or the last it had
   * @param before its name or the name of its parent before; null where it had none, or for other
   *     changes
   * @param after the name of its parent now, or of the code that it was merged into or split off
   * @param fields what was redefined
   */
  public record Item(
      UUID id,
      @JsonProperty("short") @Nullable String key,
      Kind kind,
      String name,
      @Nullable String before,
      @Nullable String after,
      List<Field> fields) {
    /** Copies the fields. */
    public Item {
      fields = List.copyOf(fields);
    }
  }

  /** One thing that is said of a code, before and after. */
  public record Field(String field, String before, String after) {}

  /** Copies the lists. */
  public CodebookChanges {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    renamed = List.copyOf(renamed);
    moved = List.copyOf(moved);
    merged = List.copyOf(merged);
    split = List.copyOf(split);
    redefined = List.copyOf(redefined);
    retired = List.copyOf(retired);
  }

  /** Whether the two versions say the same. */
  public boolean nothing() {
    return added.isEmpty()
        && removed.isEmpty()
        && renamed.isEmpty()
        && moved.isEmpty()
        && merged.isEmpty()
        && redefined.isEmpty()
        && retired.isEmpty();
  }
}
