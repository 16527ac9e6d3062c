package org.retroduct.coding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Which round's consensus stands for a transcript; a transcript without any has no row. */
@Entity
@Table(name = "standing_round")
class StandingRound extends PanacheEntityBase {
  @Id
  @Column(name = "transcript_id")
  UUID transcript;

  @Column(name = "round_id")
  UUID round;

  protected StandingRound() {}

  private StandingRound(UUID transcript, UUID round) {
    this.transcript = transcript;
    this.round = round;
  }

  /** From now on it is this round for these transcripts. */
  static void set(UUID round, Collection<UUID> transcripts) {
    Map<UUID, StandingRound> present = new HashMap<>();
    StandingRound.<StandingRound>list("transcript in ?1", transcripts)
        .forEach(standing -> present.put(standing.transcript, standing));
    for (UUID transcript : transcripts) {
      StandingRound standing = present.get(transcript);
      if (standing == null) {
        new StandingRound(transcript, round).persist();
      } else {
        standing.round = round;
      }
    }
  }
}
