package org.retroduct.agreement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What agreement was computed on when a round was closed, with the figures; it never changes. */
@Entity
@Immutable
@Table(name = "round_snapshot")
class RoundSnapshot extends PanacheEntityBase {
  @Id
  @Column(name = "round_id")
  UUID round;

  /** User names as drawn for the letters A, B and so on, one a line. */
  String coders;

  /** {@link CodedTexts} as JSON. */
  String codings;

  /** {@link AgreementView} at the round's settings as JSON. */
  String figures;

  /** How many there are; null for rounds that were closed before they were counted. */
  @Nullable Integer disagreements;

  @Column(name = "taken_at")
  Instant takenAt;

  /** The user names in the order in which they were drawn for letters. */
  List<String> drawn() {
    return coders.lines().toList();
  }

  /** To each round the stored figures; the codings are not read. */
  static List<Object[]> figuresOf(Collection<UUID> rounds) {
    return getEntityManager()
        .createQuery(
            "select s.round, s.figures from RoundSnapshot s where s.round in ?1", Object[].class)
        .setParameter(1, rounds)
        .getResultList();
  }

  static Optional<RoundSnapshot> of(UUID round) {
    return findByIdOptional(round);
  }
}
