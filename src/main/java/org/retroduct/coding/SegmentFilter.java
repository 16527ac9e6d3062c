package org.retroduct.coding;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;
import org.retroduct.platform.Invalid;

/** Which segments are asked for; what is not told does not matter. */
public final class SegmentFilter {
  @RestQuery @Nullable UUID transcript;
  @RestQuery @Nullable UUID code;
  @RestQuery @Nullable String kind;
  @RestQuery @Nullable String coder;
  @RestQuery @Nullable UUID round;
  @RestQuery @Nullable UUID arrangement;
  @RestQuery @Nullable String roleGroup;

  @QueryParam("q")
  @Nullable String words;

  /** Whether codes below the one named count too. */
  @RestQuery boolean below;

  /** Whether only the {@link StandingCoding} is asked for. */
  @RestQuery boolean standing;

  /** All segments of one transcript. */
  public static SegmentFilter inTranscript(UUID transcript) {
    SegmentFilter filter = new SegmentFilter();
    filter.transcript = transcript;
    return filter;
  }

  /** All segments about one arrangement. */
  public static SegmentFilter about(UUID arrangement) {
    SegmentFilter filter = new SegmentFilter();
    filter.arrangement = arrangement;
    return filter;
  }

  /** All segments. */
  public static SegmentFilter all() {
    return new SegmentFilter();
  }

  /** The same within the {@link StandingCoding}. */
  public SegmentFilter standing() {
    standing = true;
    return this;
  }

  Query query(Sight.Line sight, UUID project) {
    Query query = new Query();
    query.and("s.project = :project and s.deletedAt is null", Map.of("project", project));
    query.and(
        standing ? StandingCoding.condition(sight, "s") : sight.condition("s"), sight.values());
    query.andIf(transcript, "s.transcript = :transcript", "transcript");
    if (SegmentView.CONSENSUS.equals(coder)) {
      query.and("s.consensus = true", Map.of());
    } else {
      query.andIf(coder, "s.coder.username = :coder", "coder");
    }
    query.andIf(round, "s.round = :round", "round");
    query.andIf(arrangement, "s.arrangement = :arrangement", "arrangement");
    query.andIf(
        words == null ? null : "%" + escaped(words.toLowerCase(Locale.ROOT)) + "%",
        "(lower(s.words) like :words escape '!' or lower(s.memo) like :words escape '!')",
        "words");
    query.andIf(
        kind(),
        "exists (select 1 from SegmentCode k, Code c where k.segment = s and c.id = k.code"
            + " and c.kind = :kind)",
        "kind");
    query.andIf(
        code,
        below
            ? "exists (select 1 from SegmentCode k, Code c where k.segment = s and c.id = k.code"
                + " and (c.id = :code or c.parent = :code))"
            : "exists (select 1 from SegmentCode k where k.segment = s and k.code = :code)",
        "code");
    query.andIf(
        roleGroup == null ? null : roleGroup.toUpperCase(Locale.ROOT),
        "exists (select 1 from Turn t join t.speaker v, Participant p"
            + " where t.textVersion.id = s.textVersion"
            + " and t.number between s.firstTurn and s.lastTurn and p.id = v.participant"
            + " and cast(p.roleGroup as string) = :roleGroup)",
        "roleGroup");
    return query;
  }

  private @Nullable Kind kind() {
    if (kind == null) {
      return null;
    }
    try {
      return Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new Invalid("kind", "must be context, resource, reasoning, outcome, domain or theme");
    }
  }

  private static String escaped(String words) {
    return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** A condition with its values. */
  static final class Query {
    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    void and(String condition, Map<String, Object> more) {
      where.append(where.isEmpty() ? "" : " and ").append(condition);
      values.putAll(more);
    }

    void andIf(@Nullable Object value, String condition, String name) {
      if (value != null) {
        and(condition, Map.of(name, value));
      }
    }

    String where() {
      return where.toString();
    }

    Map<String, Object> values() {
      return values;
    }
  }
}
