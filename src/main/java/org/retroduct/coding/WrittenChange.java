package org.retroduct.coding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A change of something written, with what it said before; about one thing. */
@Entity
@Immutable
@Table(name = "written_change")
class WrittenChange extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Column(name = "project_id")
  UUID project;

  @Column(name = "memo_id")
  @Nullable UUID memo;

  @Column(name = "partial_id")
  @Nullable UUID partial;

  @Column(name = "question_id")
  @Nullable UUID question;

  @Column(name = "proposition_id")
  @Nullable UUID proposition;

  @Column(name = "configuration_id")
  @Nullable UUID configuration;

  @Column(name = "narrative_id")
  @Nullable UUID narrative;

  /** By user name. */
  @Column(name = "changed_by")
  String changedBy;

  /** What was changed, in words. */
  String changed;

  @Basic(fetch = FetchType.LAZY)
  @Column(name = "state_before")
  private String before;

  Instant at;

  /** The draft that it was, as JSON; whole texts, which only an undoing reads. */
  String before() {
    return before;
  }

  void before(String draft) {
    before = draft;
  }

  /** Says what it is a change of. */
  void of(Written.Told thing) {
    UUID of = thing.id();
    switch (thing.kind()) {
      case MEMO -> memo = of;
      case PARTIAL -> partial = of;
      case QUESTION -> question = of;
      case PROPOSITION -> proposition = of;
      case CONFIGURATION -> configuration = of;
      case NARRATIVE -> narrative = of;
      case EVIDENCE -> throw new IllegalArgumentException("evidence is never changed");
    }
  }

  Written.Kind kind() {
    return subject().getKey();
  }

  /** The id of what it is a change of. */
  UUID thing() {
    return subject().getValue();
  }

  private Map.Entry<Written.Kind, UUID> subject() {
    Map<Written.Kind, UUID> all = new EnumMap<>(Written.Kind.class);
    put(all, Written.Kind.MEMO, memo);
    put(all, Written.Kind.PARTIAL, partial);
    put(all, Written.Kind.QUESTION, question);
    put(all, Written.Kind.PROPOSITION, proposition);
    put(all, Written.Kind.CONFIGURATION, configuration);
    put(all, Written.Kind.NARRATIVE, narrative);
    return all.entrySet().iterator().next();
  }

  private static void put(Map<Written.Kind, UUID> all, Written.Kind kind, @Nullable UUID id) {
    if (id != null) {
      all.put(kind, id);
    }
  }

  Earlier.Change view() {
    return new Earlier.Change(id, kind(), thing(), changedBy, at, changed);
  }
}
