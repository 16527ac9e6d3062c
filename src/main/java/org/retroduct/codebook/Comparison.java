package org.retroduct.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what changed between two versions of a codebook. */
final class Comparison {
  private final Map<UUID, CodeView> old = new LinkedHashMap<>();
  private final Map<UUID, CodeView> now = new LinkedHashMap<>();
  private final Map<UUID, CodebookAct> departures = new LinkedHashMap<>();
  private final Map<UUID, UUID> origins = new LinkedHashMap<>();

  private final List<CodebookChanges.Item> added = new ArrayList<>();
  private final List<CodebookChanges.Item> removed = new ArrayList<>();
  private final List<CodebookChanges.Item> renamed = new ArrayList<>();
  private final List<CodebookChanges.Item> moved = new ArrayList<>();
  private final List<CodebookChanges.Item> merged = new ArrayList<>();
  private final List<CodebookChanges.Item> split = new ArrayList<>();
  private final List<CodebookChanges.Item> redefined = new ArrayList<>();
  private final List<CodebookChanges.Item> retired = new ArrayList<>();

  private Comparison(List<CodeView> old, List<CodeView> now, List<CodebookAct> lineage) {
    old.forEach(code -> this.old.put(code.id(), code));
    now.forEach(code -> this.now.put(code.id(), code));
    for (CodebookAct act : lineage) {
      if (act.kind == ActKind.SPLIT) {
        origins.put(Objects.requireNonNull(act.into), Objects.requireNonNull(act.code));
      } else {
        departures.put(Objects.requireNonNull(act.code), act);
      }
    }
  }

  static CodebookChanges of(
      List<CodeView> old, List<CodeView> now, List<CodebookAct> lineage, int since, int version) {
    Comparison all = new Comparison(old, now, lineage);
    old.stream().filter(code -> !all.now.containsKey(code.id())).forEach(all::gone);
    now.forEach(all::compare);
    return new CodebookChanges(
        since,
        version,
        all.added,
        all.removed,
        all.renamed,
        all.moved,
        all.merged,
        all.split,
        all.redefined,
        all.retired);
  }

  private void gone(CodeView code) {
    UUID into = code.id();
    boolean byMerge = false;
    for (CodebookAct act = departures.get(into); act != null && !now.containsKey(into); ) {
      byMerge |= act.kind == ActKind.MERGED;
      into = act.into;
      act = into == null ? null : departures.get(into);
    }
    CodeView survivor = into == null ? null : now.get(into);
    boolean isMerged = byMerge && survivor != null;
    (isMerged ? merged : removed).add(item(code, null, survivor == null ? null : survivor.name()));
  }

  private void compare(CodeView code) {
    CodeView before = old.get(code.id());
    if (before == null) {
      added.add(item(code, null, null));
      UUID origin = origins.get(code.id());
      CodeView from = origin == null ? null : now.getOrDefault(origin, old.get(origin));
      if (from != null) {
        split.add(item(code, null, from.name()));
      }
      return;
    }
    if (!before.name().equals(code.name())) {
      renamed.add(item(code, before.name(), null));
    }
    if (!Objects.equals(before.parent(), code.parent())) {
      moved.add(item(code, name(before.parent(), old), name(code.parent(), now)));
    }
    if (code.retired() && !before.retired()) {
      retired.add(item(code, null, null));
    }
    List<CodebookChanges.Field> fields = fields(before, code);
    if (!fields.isEmpty()) {
      redefined.add(item(code, null, null, fields));
    }
  }

  private static @Nullable String name(@Nullable UUID id, Map<UUID, CodeView> codes) {
    CodeView code = id == null ? null : codes.get(id);
    return code == null ? null : code.name();
  }

  private static List<CodebookChanges.Field> fields(CodeView before, CodeView code) {
    List<CodebookChanges.Field> fields = new ArrayList<>();
    field(fields, "definition", before.definition(), code.definition());
    field(fields, "includeWhen", before.includeWhen(), code.includeWhen());
    field(fields, "excludeWhen", before.excludeWhen(), code.excludeWhen());
    field(fields, "example", before.example(), code.example());
    field(fields, "source", before.source(), code.source());
    field(fields, "colour", before.colour(), code.colour());
    field(fields, "codable", word(before.codable()), word(code.codable()));
    field(fields, "outcomeCategory", word(before.outcomeCategory()), word(code.outcomeCategory()));
    if (before.retired()) {
      field(fields, "retired", "true", word(code.retired()));
    }
    return fields;
  }

  private static String word(@Nullable Object value) {
    return value == null ? "" : value.toString().toLowerCase(Locale.ROOT);
  }

  private static void field(
      List<CodebookChanges.Field> fields, String field, String before, String after) {
    if (!before.equals(after)) {
      fields.add(new CodebookChanges.Field(field, before, after));
    }
  }

  private static CodebookChanges.Item item(
      CodeView code, @Nullable String before, @Nullable String after) {
    return item(code, before, after, List.of());
  }

  private static CodebookChanges.Item item(
      CodeView code,
      @Nullable String before,
      @Nullable String after,
      List<CodebookChanges.Field> fields) {
    return new CodebookChanges.Item(
        code.id(), code.key(), code.kind(), code.name(), before, after, fields);
  }
}
