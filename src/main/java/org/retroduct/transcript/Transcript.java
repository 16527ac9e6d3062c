package org.retroduct.transcript;

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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Order;
import org.retroduct.platform.Window;

/** An interview or document as it was imported, and what is known of it. */
@Entity
@Table(name = "transcript")
public class Transcript extends PanacheEntityBase {
  private static final Order<Transcript> BY_TITLE =
      Order.<Transcript>ascending()
          .by("title", transcript -> transcript.title, Function.identity())
          .by("id", transcript -> transcript.id);

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;

  @Column(name = "project_id")
  UUID project;

  String title;

  @Enumerated(EnumType.STRING)
  TranscriptKind kind;

  @Enumerated(EnumType.STRING)
  TranscriptStatus status;

  @Enumerated(EnumType.STRING)
  @Nullable TranscriptPhase phase;

  @Column(name = "conducted_on")
  @Nullable LocalDate conductedOn;

  String format;

  /** Of the file as it was sent. */
  String sha256;

  @Convert(converter = StoredWarnings.class)
  List<Reading.Warning> warnings;

  /** The number of the present text version; the next three are of it too. */
  @Column(name = "text_version")
  int textVersion;

  /** In code points. */
  int length;

  int words;
  int turns;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "changed_at")
  Instant changedAt;

  @ElementCollection
  @CollectionTable(
      name = "transcript_arrangement",
      joinColumns = @JoinColumn(name = "transcript_id"))
  @Column(name = "arrangement_id")
  Set<UUID> arrangements = new TreeSet<>();

  @ElementCollection
  @CollectionTable(
      name = "transcript_participant",
      joinColumns = @JoinColumn(name = "transcript_id"))
  @Column(name = "participant_id")
  Set<UUID> participants = new TreeSet<>();

  /** The id. */
  public UUID id() {
    return id;
  }

  /** The project that it belongs to. */
  public UUID project() {
    return project;
  }

  /** The title. */
  public String title() {
    return title;
  }

  /** How far it has come. */
  public TranscriptStatus status() {
    return status;
  }

  /**
   * Takes what a lead says of it.
   *
   * @param speaking the participants who speak, for a draft that names none
   */
  void describe(TranscriptDraft draft, Set<UUID> speaking, Instant now) {
    title = String.valueOf(draft.title()).strip();
    kind = draft.kindOrUsual();
    conductedOn = draft.conductedOn();
    phase = draft.phase();
    replace(arrangements, draft.arrangements() == null ? List.of() : draft.arrangements());
    replace(participants, draft.participants() == null ? speaking : draft.participants());
    changedAt = now; // so that the version counts a change of speakers too
  }

  private static void replace(Set<UUID> present, Collection<UUID> wanted) {
    present.retainAll(wanted);
    present.addAll(wanted);
  }

  /** Takes what the file says of itself. */
  void receive(String fileFormat, OriginalFile file, List<Reading.Warning> noticed) {
    format = fileFormat;
    sha256 = file.sha256();
    warnings = List.copyOf(noticed);
  }

  /** What the project calls the transcript that was first made of the same file; none if none. */
  static Optional<String> madeOf(UUID project, OriginalFile file) {
    return Transcript.<Transcript>find(
            "project = ?1 and sha256 = ?2 order by createdAt, id", project, file.sha256())
        .firstResultOptional()
        .map(Transcript::title);
  }

  /** One transcript of a project, with the arrangements that it is about. */
  static Optional<Transcript> in(UUID project, UUID id) {
    List<Transcript> found =
        list(
            "from Transcript t left join fetch t.arrangements where t.id = ?1 and t.project = ?2",
            id,
            project);
    return found.stream().findFirst();
  }

  /** One page of a project's, by title. */
  static Listing<Transcript> in(UUID project, Window window) {
    return window.of(Transcript.class, project, BY_TITLE);
  }

  /** How many are about an arrangement. */
  static long about(UUID arrangement) {
    return count(
        "select count(*) from Transcript t join t.arrangements a where a = ?1", arrangement);
  }

  /** In how many a participant speaks, or which are with them. */
  static long naming(UUID participant) {
    return count(
        "select count(*) from Transcript t where ?1 in elements(t.participants)"
            + " or exists (select 1 from Speaker s where s.transcript = t and s.participant = ?1)",
        participant);
  }

  /** To each transcript the arrangements that it is about, as pairs of ids. */
  static List<Object[]> arrangementsOf(Collection<UUID> transcripts) {
    return pairs("arrangements", transcripts);
  }

  /** To each transcript the participants that it is with, as pairs of ids. */
  static List<Object[]> participantsOf(Collection<UUID> transcripts) {
    return pairs("participants", transcripts);
  }

  private static List<Object[]> pairs(String collection, Collection<UUID> transcripts) {
    return getEntityManager()
        .createQuery(
            "select t.id, x from Transcript t join t." + collection + " x where t.id in ?1",
            Object[].class)
        .setParameter(1, transcripts)
        .getResultList();
  }
}
