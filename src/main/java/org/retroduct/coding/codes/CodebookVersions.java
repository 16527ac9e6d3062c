package org.retroduct.coding.codes;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Codebook;
import org.retroduct.codebook.CodebookChanges;
import org.retroduct.codebook.CodebookState;
import org.retroduct.codebook.CodebookVersion;
import org.retroduct.coding.Rounds;
import org.retroduct.coding.Sight;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Order;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** The versions of the codebook, what changed in each, and which codings were made with it. */
@ApplicationScoped
class CodebookVersions {
  static final Order<Row> LATEST_FIRST =
      Order.<Row>descending().by("version", Row::version, Integer::valueOf);

  private final Access access;
  private final Codebook codebook;
  private final Sight sight;

  CodebookVersions(Access access, Codebook codebook, Sight sight) {
    this.access = access;
    this.codebook = codebook;
    this.sight = sight;
  }

  /**
   * One version.
   *
   * @param rounds the names of the rounds that keep to it, oldest first
   * @param codings how many codings that the caller sees were made with it
   */
  public record Row(int version, CodebookState state, List<String> rounds, long codings) {
    /** Copies the names. */
    public Row {
      rounds = List.copyOf(rounds);
    }

    /** Whether it can change no more. */
    public boolean frozen() {
      return state == CodebookState.FROZEN;
    }
  }

  /** All versions, the latest first. Refused: 404. */
  @Transactional
  List<Row> list(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    CodebookVersion present = codebook.version(member);
    Map<Object, Long> codings = count(member, "k.codebookVersion", "1 = 1", Map.of());
    Map<Integer, List<String>> rounds = new HashMap<>();
    for (Rounds.Kept kept : Rounds.versions(member)) {
      rounds.computeIfAbsent(kept.version(), of -> new ArrayList<>()).add(kept.round());
    }
    List<Row> rows = new ArrayList<>();
    for (int number = present.number(); number >= 1; number--) {
      CodebookState state = number == present.number() ? present.state() : CodebookState.FROZEN;
      List<String> of = rounds.getOrDefault(number, List.of());
      rows.add(new Row(number, state, of, codings.getOrDefault(number, 0L)));
    }
    return rows;
  }

  /** One version; uses are the codings made with it. Refused: 404. */
  @Transactional
  Codes.Book version(Caller caller, UUID project, int number) {
    Membership member = access.require(caller, project, Permission.READ);
    CodebookVersion present = codebook.version(member);
    if (number < 1 || number > present.number()) {
      throw new NotFound("The codebook has no such version.");
    }
    Map<UUID, Integer> uses = new HashMap<>();
    count(member, "k.code", "k.codebookVersion = :number", Map.of("number", number))
        .forEach((code, codings) -> uses.put((UUID) code, Math.toIntExact(codings)));
    CodebookState state = number == present.number() ? present.state() : CodebookState.FROZEN;
    return new Codes.Book(
        member, new CodebookVersion(number, state), codebook.codes(member, number), uses);
  }

  private Map<Object, Long> count(
      Membership member, String by, String condition, Map<String, Object> values) {
    Sight.Line line = sight.of(member);
    var query =
        Panache.getEntityManager()
            .createQuery(
                "select "
                    + by
                    + ", count(k.code) from Segment s join s.codes k where s.project = :project"
                    + " and s.deletedAt is null and k.codebookVersion is not null and "
                    + condition
                    + " and "
                    + line.condition("s")
                    + " group by "
                    + by,
                Object[].class)
            .setParameter("project", member.project());
    values.forEach(query::setParameter);
    line.values().forEach(query::setParameter);
    Map<Object, Long> counts = new HashMap<>();
    query.getResultList().forEach(row -> counts.put(row[0], (Long) row[1]));
    return counts;
  }

  /**
   * What changed up to a version. Refused: 404.
   *
   * @param since the version to compare with; null for the one before
   */
  @Transactional
  CodebookChanges changes(Caller caller, UUID project, int version, @Nullable Integer since) {
    Membership member = access.require(caller, project, Permission.READ);
    return codebook.changes(member, since == null ? version - 1 : since, version);
  }

  /** The open rounds that keep to an earlier version than the present. Refused: 404. */
  @Transactional
  List<Row> keeping(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    CodebookVersion present = codebook.version(member);
    return Rounds.versions(member).stream()
        .filter(kept -> kept.open() && kept.version() < present.number())
        .map(kept -> new Row(kept.version(), CodebookState.FROZEN, List.of(kept.round()), 0))
        .toList();
  }
}
