package org.retroduct.study;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Order;

/** A partnering arrangement between organisations: the case that a study is about. */
@Entity
@Table(name = "arrangement")
public class Arrangement extends PanacheEntityBase {
  static final Order<Arrangement> BY_NAME =
      Order.<Arrangement>ascending()
          .by("name", arrangement -> arrangement.name, Function.identity())
          .by("id", arrangement -> arrangement.id);

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;

  @Column(name = "project_id")
  UUID project;

  String name = "";
  @Nullable String pseudonym;
  String description = "";

  @Enumerated(EnumType.STRING)
  @Column(name = "entry_point")
  EntryPoint entryPoint = EntryPoint.UNKNOWN;

  @Column(name = "started_on")
  @Nullable LocalDate startedOn;

  @Column(name = "ended_on")
  @Nullable LocalDate endedOn;

  @Convert(converter = ParticularsColumn.class)
  Particulars particulars = Particulars.NONE;

  @ElementCollection
  @CollectionTable(name = "arrangement_partner", joinColumns = @JoinColumn(name = "arrangement_id"))
  @OrderColumn(name = "place")
  List<Partner> partners = new ArrayList<>();

  @Column(name = "created_at")
  Instant createdAt;

  protected Arrangement() {}

  Arrangement(UUID project, Instant createdAt) {
    this.project = project;
    this.createdAt = createdAt;
  }

  /** The id that other tables refer to. */
  public UUID id() {
    return id;
  }

  /** What the study calls it. */
  public String name() {
    return name;
  }

  void describe(ArrangementDraft draft) {
    name = String.valueOf(draft.name()).strip();
    pseudonym = draft.pseudonym();
    description = Objects.requireNonNullElse(draft.description(), "");
    entryPoint = Objects.requireNonNullElse(draft.entryPoint(), EntryPoint.UNKNOWN);
    startedOn = draft.startedOn();
    endedOn = draft.endedOn();
    particulars =
        new Particulars(
            draft.motives(), draft.intendedOutcomes(), draft.positions(), draft.endStates());
    if (!partners.equals(draft.partners())) {
      partners.clear();
      partners.addAll(draft.partners());
    }
  }

  /** By name, with their partners: one SQL statement. */
  static List<Arrangement> in(UUID project) {
    return list(
        "from Arrangement a left join fetch a.partners where a.project = ?1 order by a.name, a.id",
        project);
  }

  static Optional<Arrangement> in(UUID project, UUID id) {
    return Arrangement.<Arrangement>list(
            "from Arrangement a left join fetch a.partners where a.id = ?1 and a.project = ?2",
            id,
            project)
        .stream()
        .findFirst();
  }

  /** Holds an arrangement until the transaction ends. */
  static void hold(UUID id) {
    find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  static boolean hasPartner(UUID organisation) {
    return count(
            "select count(*) from Arrangement a join a.partners p where p.organisation = ?1",
            organisation)
        > 0;
  }
}
