package org.retroduct.codebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Violation;

/**
 * Takes rows into a codebook. A row changes the code of its name or adds one; codes that no row
 * names stay as they are. The same few statements for many rows as for one.
 */
final class Intake {
  // What new outcome codes below these headings are about.
  private static final Map<String, OutcomeCategory> CATEGORIES =
      Map.of(
          "Quality of care", OutcomeCategory.QUALITY,
          "Workforce", OutcomeCategory.WORKFORCE,
          "Resources", OutcomeCategory.RESOURCES,
          "Innovation", OutcomeCategory.INNOVATION,
          "Population", OutcomeCategory.OTHER);

  private final Revision revision;
  private final Instant now;
  private final Map<String, CodebookRow> rows = new LinkedHashMap<>();
  private final Map<String, Code> byName = new HashMap<>();
  private final Map<UUID, Code> byId = new HashMap<>();
  private final Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);
  private final Set<String> begun = new HashSet<>();
  private final List<ImportReport.Change> changes = new ArrayList<>();
  private final List<Violation> wrong = new ArrayList<>();
  private int place;

  private Intake(Revision revision, Instant now, List<CodebookRow> rows) {
    this.revision = revision;
    this.now = now;
    rows.forEach(row -> this.rows.put(row.name(), row));
    for (Code code : Code.everIn(revision.project())) {
      place = Math.max(place, code.place);
      numbers.merge(code.kind, code.number == null ? 0 : code.number, Math::max);
      if (code.isPresent()) {
        know(code);
      }
    }
  }

  /** What was changed, by line. Refused with {@link Invalid}: each message names its line. */
  static List<ImportReport.Change> take(Revision revision, Instant now, List<CodebookRow> rows) {
    Intake intake = new Intake(revision, now, rows);
    rows.forEach(intake::take);
    if (!intake.wrong.isEmpty()) {
      throw new Invalid(intake.wrong);
    }
    intake.changes.sort(Comparator.comparingLong(ImportReport.Change::line));
    return intake.changes;
  }

  private Code know(Code code) {
    byName.put(code.name, code);
    byId.put(code.id, code);
    return code;
  }

  private void take(CodebookRow row) {
    if (!begun.add(row.name())) {
      return;
    }
    try {
      Code present = byName.get(row.name());
      if (present != null && present.kind != row.kind()) {
        String message = "“%s” is a %s in this codebook, and a code keeps its kind.";
        throw new Invalid("kind", message.formatted(row.name(), present.kind.label()));
      }
      if (present != null && present.codable && Boolean.FALSE.equals(row.codable())) {
        String message = "“%s” is a code in this codebook, and no row makes it a heading.";
        throw new Invalid("codable", message.formatted(row.name()));
      }
      UUID parent = parent(row, present);
      if (present == null) {
        add(row.line(), draft(row, null, parent));
      } else {
        change(row, present, parent);
      }
    } catch (Invalid invalid) {
      for (Violation violation : invalid.violations()) {
        wrong.add(row.wrong(violation.field(), violation.message()));
      }
    }
  }

  private @Nullable UUID parent(CodebookRow row, @Nullable Code present) {
    String name = row.parent();
    if (name == null || name.isEmpty()) {
      return name == null && present != null ? present.parent : null;
    }
    CodebookRow above = rows.get(name);
    if (above != null) {
      take(above); // a code above has the lower number
    }
    Code parent = byName.get(name);
    if (parent == null && above != null) {
      throw new Invalid("parent", "“%s” on line %,d cannot be it.".formatted(name, above.line()));
    }
    if (parent == null) {
      parent = add(row.line(), heading(row.kind(), name));
    }
    if (parent.kind != row.kind()) {
      throw new Invalid("parent", "“%s” is a %s.".formatted(name, parent.kind.label()));
    }
    for (Code up = parent; up != null; up = up.parent == null ? null : byId.get(up.parent)) {
      if (up == present) {
        throw new Invalid("parent", "“%s” stands below this code itself.".formatted(name));
      }
    }
    return parent.id;
  }

  private static CodeDraft heading(Kind kind, String name) {
    return new CodeDraft(kind, name, null, null, null, null, null, null, false, null, null, false);
  }

  private CodeDraft draft(CodebookRow row, @Nullable CodeDraft old, @Nullable UUID parent) {
    boolean was = old == null || !Boolean.FALSE.equals(old.codable());
    boolean codable = row.codable() == null ? was : row.codable();
    boolean outcome = row.kind() == Kind.OUTCOME && row.parent() != null && codable;
    return new CodeDraft(
        row.kind(),
        row.name(),
        parent,
        or(row.definition(), old == null ? null : old.definition()),
        or(row.includeWhen(), old == null ? null : old.includeWhen()),
        or(row.excludeWhen(), old == null ? null : old.excludeWhen()),
        or(row.example(), old == null ? null : old.example()),
        old == null ? null : old.colour(),
        codable,
        old != null ? old.outcomeCategory() : outcome ? CATEGORIES.get(row.parent()) : null,
        or(row.source(), old == null ? null : old.source()),
        old != null && Boolean.TRUE.equals(old.retired()));
  }

  private static @Nullable String or(@Nullable String said, @Nullable String old) {
    return said == null ? old : said;
  }

  private Code add(long line, CodeDraft draft) {
    draft.require();
    Kind kind = Objects.requireNonNull(draft.kind());
    Code code = new Code(revision.project(), kind, ++place, now);
    code.describe(draft);
    if (code.codable) {
      code.numberIfCodable(numbers.merge(kind, 1, Integer::sum));
    }
    code.persist();
    revision.made(code);
    List<CodebookChanges.Field> fields = fields(NOTHING, CodeView.of(code).draft());
    changes.add(new ImportReport.Change(line, ActKind.ADDED, kind, code.name, fields));
    return know(code);
  }

  // So that of an added row only what it says is told, and that a heading is no code.
  private static final CodeDraft NOTHING =
      new CodeDraft(null, null, null, "", "", "", "", null, true, null, "", false);

  private void change(CodebookRow row, Code code, @Nullable UUID parent) {
    CodeDraft old = CodeView.of(code).draft();
    CodeDraft draft = draft(row, old, parent);
    draft.require();
    List<CodebookChanges.Field> fields = fields(old, draft);
    if (fields.isEmpty()) {
      return;
    }
    revision.touch(code).describe(draft);
    if (code.codable && code.number == null) {
      code.numberIfCodable(numbers.merge(code.kind, 1, Integer::sum));
    }
    changes.add(new ImportReport.Change(row.line(), ActKind.CHANGED, code.kind, code.name, fields));
  }

  private List<CodebookChanges.Field> fields(CodeDraft old, CodeDraft draft) {
    List<CodebookChanges.Field> fields = new ArrayList<>();
    compare(fields, "parent", name(old.parent()), name(draft.parent()));
    compare(fields, "definition", old.definition(), draft.definition());
    compare(fields, "includeWhen", old.includeWhen(), draft.includeWhen());
    compare(fields, "excludeWhen", old.excludeWhen(), draft.excludeWhen());
    compare(fields, "example", old.example(), draft.example());
    compare(fields, "source", old.source(), draft.source());
    compare(fields, "codable", String.valueOf(old.codable()), String.valueOf(draft.codable()));
    return fields;
  }

  private String name(@Nullable UUID code) {
    return code == null ? "" : Objects.requireNonNull(byId.get(code)).name;
  }

  private static void compare(
      List<CodebookChanges.Field> fields,
      String field,
      @Nullable String old,
      @Nullable String said) {
    String before = Objects.requireNonNullElse(old, "");
    String after = Objects.requireNonNullElse(said, "");
    if (!before.equals(after)) {
      fields.add(new CodebookChanges.Field(field, before, after));
    }
  }
}
