package org.retroduct.coding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Digests;
import org.retroduct.security.Account;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TextBody;

/** A passage that one coder marked, or all agreed on, with the codes that it was given. */
@Entity
@Table(name = "segment")
public class Segment extends PanacheEntityBase {
  private static final String WITH_CODES =
      "from Segment s join fetch s.coder c left join fetch s.codes where ";

  /** In the order of an index. */
  private static final String MADE = "s.project = ?1 and s.coder.id = ?2 and s.createdAt = ?3";

  private static final String BACK =
      "s.deletedAt is null and s.id in (select a.segment from CodingAct a"
          + " where a.project = ?1 and a.coder = ?2 and a.at = ?3)"
          + " and not exists (select 1 from CodingAct b where b.segment = s.id and b.at > ?3"
          + " and b.kind <> CHANGED)";

  private static final String GONE = " and s.deletedAt is not distinct from ?4";

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;

  @Column(name = "project_id")
  UUID project;

  @Column(name = "transcript_id")
  UUID transcript;

  @Column(name = "text_version_id")
  UUID textVersion;

  @Column(name = "round_id")
  @Nullable UUID round;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "coder_id")
  @Nullable Account coder;

  /** Whether it is what a round ended in; then it has no coder, and nobody edits it. */
  boolean consensus;

  @Column(name = "start_at")
  int start;

  @Column(name = "end_at")
  int end;

  @Column(length = 1_000_000)
  String words;

  @Column(name = "first_turn")
  int firstTurn;

  @Column(name = "last_turn")
  int lastTurn;

  @Column(name = "arrangement_id")
  @Nullable UUID arrangement;

  @Nullable String memo;

  @Enumerated(EnumType.STRING)
  @Nullable Certainty certainty;

  @Enumerated(EnumType.STRING)
  @Nullable Basis basis;

  @Enumerated(EnumType.STRING)
  @Column(name = "reported_change")
  @Nullable ReportedChange change;

  @Nullable Boolean intended;
  boolean sensitive;

  @Column(name = "approved_on")
  @Nullable LocalDate approvedOn;

  @Column(name = "approval_note")
  @Nullable String approvalNote;

  /** The words that were approved; they may be fewer or more than the passage has now. */
  @Column(name = "approved_start")
  @Nullable Integer approvedStart;

  @Column(name = "approved_end")
  @Nullable Integer approvedEnd;

  /** What tells a form sent twice from a second form; null if it came by the API. */
  @Column(name = "once_key")
  @Nullable String once;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "deleted_at")
  @Nullable Instant deletedAt;

  // Other codes are another version of the segment, though they stand in a table of their own.
  @OptimisticLock(excluded = false)
  @OneToMany(mappedBy = "segment", cascade = CascadeType.ALL, orphanRemoval = true)
  List<SegmentCode> codes = new ArrayList<>();

  /**
   * Those that one act made with a coder's segment, and that are in this state, by place.
   *
   * @param deletedAt null for those that stand
   */
  static List<Segment> madeWith(Segment one, @Nullable Instant deletedAt) {
    return list(
        WITH_CODES + MADE + GONE + " order by s.transcript, s.start, s.id",
        one.project,
        Objects.requireNonNull(one.coder).id(),
        one.createdAt,
        deletedAt);
  }

  /** How many of these there are in the state of that segment, with it. */
  static int countMadeWith(Segment one) {
    UUID coder = Objects.requireNonNull(one.coder).id();
    String which = "from Segment s where " + MADE + GONE;
    return (int) count(which, one.project, coder, one.createdAt, one.deletedAt);
  }

  /** What tells the codings of a coder's standing segments in a project from others. */
  static Set<UUID> keysOf(UUID project, UUID coder) {
    return getEntityManager()
        .createQuery(
            "select k.key from SegmentCode k where k.segment.project = ?1"
                + " and k.segment.coder.id = ?2 and k.key is not null",
            UUID.class)
        .setParameter(1, project)
        .setParameter(2, coder)
        .getResultStream()
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Those that one act of their coder's took away and that are gone since, by place. */
  static List<Segment> goneSince(CodingAct act) {
    return list(
        WITH_CODES
            + "s.deletedAt = ?3 and s.id in (select a.segment from CodingAct a"
            + " where a.project = ?1 and a.coder = ?2 and a.at = ?3)"
            + " order by s.transcript, s.start, s.id",
        act.project,
        act.coder,
        act.at);
  }

  /** Those that one act of their coder's put back and that stand since, by place. */
  static List<Segment> backSince(CodingAct act) {
    return list(
        WITH_CODES + BACK + " order by s.transcript, s.start, s.id",
        act.project,
        act.coder,
        act.at);
  }

  /** How many of these there are. */
  static int countBackSince(CodingAct act) {
    return (int) count("from Segment s where " + BACK, act.project, act.coder, act.at);
  }

  /** The id that other tables refer to. */
  public UUID id() {
    return id;
  }

  Span span() {
    return new Span(start, end);
  }

  /** Lays it on these words of its text. */
  void lie(Span span, TextBody body) {
    start = span.start();
    end = span.end();
    words = body.text().excerpt(span);
    firstTurn = body.turnAt(start);
    lastTurn = body.turnAt(end - 1);
  }

  /** What it says. */
  SegmentDraft draft() {
    return new SegmentDraft(
        null,
        start,
        end,
        null,
        codes.stream().map(coding -> coding.code).sorted().toList(),
        round,
        arrangement,
        memo,
        certainty,
        basis,
        change,
        intended,
        sensitive);
  }

  /** Whether a form of a page coded it, and neither the API nor an import. */
  boolean isOfForm() {
    return once != null;
  }

  /** Whether this account is its coder. */
  boolean isBy(UUID account) {
    return coder != null && coder.id().equals(account);
  }

  Set<UUID> codeIds() {
    return codes.stream().map(coding -> coding.code).collect(Collectors.toSet());
  }

  /** The participant approved the quotation of the words that it has now. */
  void approve(LocalDate on, @Nullable String note) {
    approvedOn = on;
    approvalNote = note;
    approvedStart = start;
    approvedEnd = end;
  }

  /** Whether the participant approved the quotation of all of these words. */
  boolean approves(Span words) {
    return approvedStart != null
        && approvedEnd != null
        && new Span(approvedStart, approvedEnd).contains(words);
  }

  /** The approval of quotation that was given for these words holds here too. */
  void approveAs(Segment other) {
    approvedOn = other.approvedOn;
    approvalNote = other.approvalNote;
    approvedStart = other.approvedStart;
    approvedEnd = other.approvedEnd;
  }

  /** Replaces the codes; those that stay keep their rows. */
  void recode(Collection<UUID> codes, int codebookVersion) {
    Set<UUID> wanted = new HashSet<>(codes);
    this.codes.removeIf(coding -> !wanted.contains(coding.code));
    for (UUID code : codes) {
      if (!has(code)) {
        add(code, codebookVersion, false);
      }
    }
  }

  boolean has(UUID code) {
    return codes.stream().anyMatch(coding -> coding.code.equals(code));
  }

  /**
   * Gives it a code.
   *
   * @param twin as {@link SegmentCode#twin}
   */
  void add(UUID code, @Nullable Integer codebookVersion, boolean twin) {
    SegmentCode coding = new SegmentCode(this, code, codebookVersion, twin);
    codes.add(coding);
    rekey(coding);
  }

  /** Takes a code from it; it had been made with that version of the codebook. */
  @Nullable Integer remove(UUID code) {
    SegmentCode coding =
        codes.stream().filter(each -> each.code.equals(code)).findFirst().orElseThrow();
    codes.remove(coding);
    return coding.codebookVersion;
  }

  void withdraw(Instant now) {
    deletedAt = now;
    rekey();
  }

  void putBack() {
    deletedAt = null;
    rekey();
  }

  /** After the round, the words or the state changed, on which the keys rest. */
  void rekey() {
    codes.forEach(this::rekey);
  }

  private void rekey(SegmentCode coding) {
    coding.key = deletedAt == null && !coding.twin ? keyOf(coding.code) : null;
  }

  /** What it claims to say once where it stands: the keys of its codings without the twins. */
  List<UUID> keys() {
    return codes.stream().filter(coding -> !coding.twin).map(k -> keyOf(k.code)).toList();
  }

  /** What may exist once: this coder or the consensus, round, text, span and code. */
  UUID keyOf(UUID code) {
    String by = coder == null ? SegmentView.CONSENSUS : coder.id().toString();
    return Digests.sha256Half(
        by + " " + round + " " + textVersion + " " + start + " " + end + " " + code);
  }
}
