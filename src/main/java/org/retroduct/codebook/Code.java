package org.retroduct.codebook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.NotFound;

/** A code, or a heading above codes. */
@Entity
@Table(name = "code")
public class Code extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;

  @Column(name = "project_id")
  UUID project;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Nullable Integer number;
  String name = "";

  @Column(name = "unique_name")
  @Nullable String uniqueName;

  @Column(name = "parent_id")
  @Nullable UUID parent;

  int place;
  String definition = "";

  @Column(name = "include_when")
  String includeWhen = "";

  @Column(name = "exclude_when")
  String excludeWhen = "";

  String example = "";
  String colour = "";
  boolean codable;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome_category")
  @Nullable OutcomeCategory outcomeCategory;

  String source = "";
  boolean retired;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "removed_at")
  @Nullable Instant removedAt;

  protected Code() {}

  Code(UUID project, Kind kind, int place, Instant createdAt) {
    this.project = project;
    this.kind = kind;
    this.place = place;
    this.createdAt = createdAt;
  }

  /** The id that other tables refer to; it stays the same over all versions of the codebook. */
  public UUID id() {
    return id;
  }

  /** What the code is called; unique among the present codes of a project. */
  public String name() {
    return name;
  }

  /** What the code usually stands for. */
  public Kind kind() {
    return kind;
  }

  /** The letter of the kind and the number, as {@code T1}; null for a heading. */
  public @Nullable String key() {
    return codable && number != null ? kind.letter() + number : null;
  }

  /** Takes over what is said of it; the kind stays. */
  void describe(CodeDraft draft) {
    name = String.valueOf(draft.name()).strip();
    uniqueName = name;
    parent = draft.parent();
    definition = Objects.requireNonNullElse(draft.definition(), "");
    includeWhen = Objects.requireNonNullElse(draft.includeWhen(), "");
    excludeWhen = Objects.requireNonNullElse(draft.excludeWhen(), "");
    example = Objects.requireNonNullElse(draft.example(), "");
    source = Objects.requireNonNullElse(draft.source(), "");
    colour = Objects.requireNonNullElse(draft.colour(), kind.colour()).toLowerCase(Locale.ROOT);
    codable = !Boolean.FALSE.equals(draft.codable());
    outcomeCategory = draft.outcomeCategory();
    retired = Boolean.TRUE.equals(draft.retired());
  }

  /** Gives a code a number, unless it had one before it was a heading. */
  void numberIfCodable(int next) {
    if (codable && number == null) {
      number = next;
    }
  }

  /** Takes it out of the present codebook; its number is not given again. */
  void remove(Instant now) {
    removedAt = now;
    uniqueName = null;
  }

  boolean isPresent() {
    return removedAt == null;
  }

  CodeState state() {
    return new CodeState(CodeView.of(this).draft(), place, isPresent());
  }

  /** Goes back to what it was, in the codebook or out of it. */
  void become(CodeState state, Instant now) {
    describe(state.draft());
    place = state.place();
    if (state.present()) {
      removedAt = null;
    } else {
      remove(now);
    }
  }

  /** The present codes with the same parent and kind, itself too, in their order. */
  List<Code> siblings() {
    return in(project).stream()
        .filter(other -> other.kind == kind && Objects.equals(other.parent, parent))
        .toList();
  }

  /** The present codes that stand directly below it, in their order. */
  List<Code> below() {
    return list("parent = ?1 and removedAt is null order by place", id);
  }

  /** The present codes by their places. */
  static List<Code> in(UUID project) {
    return list("project = ?1 and removedAt is null order by place", project);
  }

  /** The same, beside all that the transaction has read already. */
  static List<Code> in(UUID project, StatelessSession anew) {
    return anew.createSelectionQuery(
            "from Code where project = ?1 and removedAt is null order by place", Code.class)
        .setParameter(1, project)
        .getResultList();
  }

  /** All codes that ever were in the codebook. */
  static List<Code> everIn(UUID project) {
    return list("project = ?1 order by place", project);
  }

  /** One code, if it ever was in the codebook. */
  static Optional<Code> ever(UUID project, UUID id) {
    return Code.<Code>findByIdOptional(id).filter(code -> code.project.equals(project));
  }

  static int nextPlace(UUID project) {
    return 1
        + getEntityManager()
            .createQuery(
                "select coalesce(max(place), 0) from Code where project = ?1", Integer.class)
            .setParameter(1, project)
            .getSingleResult();
  }

  /** Removed codes count too, so that no number is given twice. */
  static int nextNumber(UUID project, Kind kind) {
    return 1
        + getEntityManager()
            .createQuery(
                "select coalesce(max(number), 0) from Code where project = ?1 and kind = ?2",
                Integer.class)
            .setParameter(1, project)
            .setParameter(2, kind)
            .getSingleResult();
  }

  static boolean isTaken(UUID project, String name, @Nullable UUID by) {
    return Code.<Code>find("project = ?1 and uniqueName = ?2", project, name)
        .firstResultOptional()
        .filter(other -> !other.id.equals(by))
        .isPresent();
  }

  /** Refused: no such code in the project (404). */
  static Code require(UUID project, UUID id) {
    return present(project, id)
        .orElseThrow(() -> new NotFound("There is no such code in this project."));
  }

  static Optional<Code> present(UUID project, UUID id) {
    return ever(project, id).filter(Code::isPresent);
  }
}
