package org.retroduct.transcript;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A label of a transcript, and who it stands for. */
@Entity
@Table(name = "speaker")
class Speaker extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "transcript_id")
  Transcript transcript;

  /** In the order of the first turns, from 0. */
  int number;

  /** As the file writes it; null for the turns of which it does not say whose they are. */
  @Nullable String label;

  @Enumerated(EnumType.STRING)
  SpeakerRole role;

  @Column(name = "participant_id")
  @Nullable UUID participant;

  int turns;
  int words;

  /** Says who it is from now on; a participant if one is given. */
  void is(Identity identity) {
    role = identity.role();
    participant = identity.participant();
  }

  /** How its label is compared. */
  String key() {
    return SpeakerNames.key(label);
  }

  /** The speakers of a transcript in order. */
  static List<Speaker> of(UUID transcript) {
    return list("transcript.id = ?1 order by number", transcript);
  }

  /** The speakers of a transcript in order, each with the code of the participant who it is. */
  static List<Known> known(UUID transcript) {
    return getEntityManager()
        .createQuery(
            "select s, p.code from Speaker s left join Participant p on p.id = s.participant"
                + " where s.transcript.id = ?1 order by s.number",
            Object[].class)
        .setParameter(1, transcript)
        .getResultList()
        .stream()
        .map(row -> new Known((Speaker) row[0], (String) row[1]))
        .toList();
  }

  /** The speakers of some transcripts, each transcript's in order. */
  static List<Speaker> of(Collection<UUID> transcripts) {
    return list("transcript.id in ?1 order by transcript.id, number", transcripts);
  }

  /**
   * A speaker, and what the study calls it.
   *
   * @param code of the participant; null for others
   */
  record Known(Speaker speaker, @Nullable String code) {}

  /**
   * Who a speaker is.
   *
   * @param participant given exactly if the role is participant
   */
  record Identity(SpeakerRole role, @Nullable UUID participant) {
    static final Identity UNKNOWN = new Identity(SpeakerRole.UNKNOWN, null);
    static final Identity INTERVIEWER = new Identity(SpeakerRole.INTERVIEWER, null);

    static Identity of(UUID participant) {
      return new Identity(SpeakerRole.PARTICIPANT, participant);
    }
  }
}
