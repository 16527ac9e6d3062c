package org.retroduct.theory.proposition;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.retroduct.coding.Written;
import org.retroduct.transcript.TranscriptText;
import org.retroduct.transcript.TurnView;

/** An interviewer's turn which, as one coder notes, tested propositions. */
@Entity
@Table(name = "question")
class Question extends Written {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;

  @Column(name = "project_id")
  UUID project;

  @Column(name = "transcript_id")
  UUID transcript;

  /** The number of the text version that has the turn. */
  @Column(name = "text_version")
  int textVersion;

  /** From 0. */
  int turn;

  /** In code points of the text version. */
  @Column(name = "start_at")
  int start;

  @Column(name = "end_at")
  int end;

  /** A copy, as long as the turn is. */
  String words;

  /** By user name. */
  String coder;

  String note = "";

  @Column(name = "created_at")
  Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "question_proposition", joinColumns = @JoinColumn(name = "question_id"))
  @Column(name = "proposition_id")
  Set<UUID> propositions = new HashSet<>();

  /** For Hibernate alone. */
  Question() {}

  Question(TranscriptText text, TurnView of, String coder, Instant now) {
    project = text.project();
    transcript = text.transcript();
    textVersion = text.versionNumber();
    turn = of.index();
    start = of.start();
    end = of.end();
    words = of.text();
    this.coder = coder;
    createdAt = now;
  }

  /**
   * Says what was tested; what was said of propositions that are deleted stays for their return.
   *
   * @param present the propositions that there are
   */
  void say(QuestionDraft draft, Collection<UUID> present) {
    note = draft.note() == null ? "" : draft.note().strip();
    propositions.removeIf(each -> present.contains(each) && !draft.propositions().contains(each));
    propositions.addAll(draft.propositions());
    putBack();
  }

  /** Says all that it said once, of propositions that are deleted too. */
  void sayAgain(QuestionDraft past) {
    note = past.note() == null ? "" : past.note();
    propositions.retainAll(past.propositions());
    propositions.addAll(past.propositions());
  }

  /** What it says, of propositions that are deleted too. */
  QuestionDraft draft() {
    return new QuestionDraft(transcript, turn, propositions.stream().sorted().toList(), note);
  }

  @Override
  public Told told() {
    String address = "/transcripts/%s/turns/%d".formatted(transcript, turn + 1);
    String name = "note on what a question tested";
    return new Told(Kind.QUESTION, id, version, name, words, null, address);
  }

  /** What a coder noted of a turn, taken away or not. */
  static Optional<Question> of(TranscriptText text, int turn, String coder) {
    return find(
            "transcript = ?1 and textVersion = ?2 and turn = ?3 and coder = ?4",
            text.transcript(),
            text.versionNumber(),
            turn,
            coder)
        .firstResultOptional();
  }

  static Optional<Question> in(UUID project, UUID id) {
    return find("project = ?1 and id = ?2", project, id).firstResultOptional();
  }
}
