package org.retroduct.coding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Kind;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.project.Membership;
import org.retroduct.study.RoleGroup;

/** A filter as a condition on segments {@code s}, with its values. */
final class SegmentQuery {
  private static final String SPEAKS =
      "exists (select 1 from Turn t join t.speaker v, Participant p"
          + " where t.textVersion.id = s.textVersion"
          + " and t.number between s.firstTurn and s.lastTurn and p.id = v.participant";

  private final StringBuilder where = new StringBuilder();
  private final Map<String, Object> values = new HashMap<>();
  private final UnaryOperator<String> inSight;

  private SegmentQuery(UnaryOperator<String> inSight, Map<String, Object> values) {
    this.inSight = inSight;
    this.values.putAll(values);
  }

  /** The condition of a filter that asks for the member's own segments, by place. */
  static SegmentQuery own(SegmentFilter filter, Membership member) {
    SegmentQuery query =
        new SegmentQuery(alias -> alias + ".coder.id = :own", Map.of("own", member.account()));
    query.add(filter, member.project(), List.of());
    return query;
  }

  /**
   * The condition. Refused with {@link Invalid}: a value that is no id or none of the choices.
   *
   * @param codebook the codes of the project, each before those below it; needed only where codes
   *     below those named count too
   */
  static SegmentQuery of(
      SegmentFilter filter, Sight.Line sight, UUID project, List<CodeView> codebook) {
    UnaryOperator<String> inSight =
        filter.asksForStanding()
            ? alias -> StandingCoding.condition(sight, alias)
            : sight::condition;
    SegmentQuery query = new SegmentQuery(inSight, sight.values());
    query.add(filter, project, codebook);
    return query;
  }

  private void add(SegmentFilter filter, UUID project, List<CodeView> codebook) {
    Map<String, String> told = filter.told();
    and(
        "s.project = :project and s.deletedAt is null and " + inSight.apply("s"),
        "project",
        project);
    place(told);
    codes(told, codebook);
    words(told.get("q"));
    if (filter.within != null) {
      and(" and s.start < :withinEnd", "withinEnd", filter.within.end());
      and(" and s.end > :withinStart", "withinStart", filter.within.start());
    }
    if (filter.asksForMemos()) {
      where.append(" and s.memo is not null and s.memo <> ''");
    }
  }

  private void place(Map<String, String> told) {
    andIf("s.transcript = :transcript", "transcript", id(told, "transcript"));
    if (SegmentView.CONSENSUS.equals(told.get("coder"))) {
      where.append(" and s.consensus = true");
    } else {
      andIf("s.coder.username = :coder", "coder", told.get("coder"));
    }
    andIf("s.round = :round", "round", id(told, "round"));
    andIf("s.certainty = :certainty", "certainty", one(Certainty.class, told, "certainty"));
    andIf("s.basis = :basis", "basis", one(Basis.class, told, "basis"));
    if (SegmentFilter.NOT_STATED.equals(told.get("arrangement"))) {
      where.append(" and s.arrangement is null");
    } else {
      andIf("s.arrangement = :arrangement", "arrangement", id(told, "arrangement"));
    }
    if (SegmentFilter.NOT_STATED.equals(told.get("roleGroup"))) {
      where.append(" and not ").append(SPEAKS).append(')');
    } else {
      andIf(
          SPEAKS + " and p.roleGroup = :roleGroup)",
          "roleGroup",
          one(RoleGroup.class, told, "roleGroup"));
    }
  }

  private void codes(Map<String, String> told, List<CodeView> codebook) {
    andIf(
        "exists (select 1 from SegmentCode k, Code c where k.segment = s and c.id = k.code"
            + " and c.kind = :kind)",
        "kind",
        one(Kind.class, told, "kind"));
    andIf(
        "exists (select 1 from SegmentCode k where k.segment = s and k.codebookVersion = :version)",
        "version",
        version(told.get("codebookVersion")));
    boolean below = told.containsKey("below");
    andIf(
        "exists (select 1 from SegmentCode k where k.segment = s and k.code in :code)",
        "code",
        meant(id(told, "code"), below, codebook));
    andIf(
        "exists (select 1 from Segment o join o.codes x where o.textVersion = s.textVersion"
            + " and o.deletedAt is null and o.start < s.end and s.start < o.end"
            + " and x.code in :with and "
            + inSight.apply("o")
            + ")",
        "with",
        meant(id(told, "with"), below, codebook));
  }

  private static @Nullable Integer version(@Nullable String told) {
    if (told != null && !told.matches("\\d{1,6}")) {
      throw new Invalid("codebookVersion", "must be the number of a version");
    }
    return told == null ? null : Integer.valueOf(told);
  }

  private static @Nullable Set<UUID> meant(
      @Nullable UUID code, boolean below, List<CodeView> codebook) {
    if (code == null) {
      return null;
    }
    Set<UUID> meant = new HashSet<>(Set.of(code));
    if (below) {
      codebook.stream()
          .filter(each -> each.parent() != null && meant.contains(each.parent()))
          .forEachOrdered(each -> meant.add(each.id()));
    }
    return meant;
  }

  private void words(@Nullable String words) {
    if (words == null) {
      return;
    }
    int number = 0;
    for (String pattern : AskedWords.patterns(words)) {
      String name = "words" + number++;
      and(
          " and (%s like :%s escape '!' or %s like :%s escape '!')"
              .formatted(AskedWords.inQuery("s.words"), name, AskedWords.inQuery("s.memo"), name),
          name,
          pattern);
      values.put("foldFrom", AskedWords.from());
      values.put("foldTo", AskedWords.to());
    }
  }

  private void andIf(String condition, String name, @Nullable Object value) {
    if (value != null) {
      and(" and " + condition, name, value);
    }
  }

  private void and(String condition, String name, Object value) {
    where.append(condition);
    values.put(name, value);
  }

  private static @Nullable UUID id(Map<String, String> told, String name) {
    String value = told.get(name);
    try {
      return value == null ? null : UUID.fromString(value);
    } catch (IllegalArgumentException none) {
      throw new Invalid(name, "is not an id");
    }
  }

  private static <E extends Enum<E>> @Nullable E one(
      Class<E> type, Map<String, String> told, String name) {
    String value = told.get(name);
    try {
      return value == null ? null : Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      String all =
          Arrays.stream(type.getEnumConstants()).map(Named::of).collect(Collectors.joining(", "));
      throw new Invalid(name, "must be one of " + all);
    }
  }

  String where() {
    return where.toString();
  }

  Map<String, Object> values() {
    return values;
  }
}
