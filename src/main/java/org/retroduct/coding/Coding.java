package org.retroduct.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Forbidden;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Listing;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** Marks passages with codes. A segment has one coder, and nobody edits another's. */
@ApplicationScoped
public class Coding {
  private static final int MOST_IN_A_BATCH = 1_000;

  private final Access access;
  private final Segments segments;
  private final DraftReader drafts;
  private final Acts acts;
  private final Clock clock;

  Coding(Access access, Segments segments, DraftReader drafts, Acts acts, Clock clock) {
    this.access = access;
    this.segments = segments;
    this.drafts = drafts;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Codes one passage for the caller. Refused: 404 for what is not in the project, 403, 409 for the
   * same coding twice, a locked transcript, a submitted or closed round, 422 for a passage or code
   * that does not exist.
   */
  @Transactional
  public SegmentView code(Caller caller, UUID project, UUID transcript, SegmentDraft draft) {
    Membership member = access.require(caller, project, Permission.CODE);
    DraftReader.Desk desk = drafts.desk(member, caller.id());
    return stored(desk, List.of(read(desk, transcript, draft))).get(0);
  }

  /** Codes up to 1,000 passages, all or none. Refused: as for one, with the place in the batch. */
  @Transactional
  public List<SegmentView> batch(Caller caller, UUID project, List<SegmentDraft> batch) {
    Membership member = access.require(caller, project, Permission.CODE);
    if (batch.isEmpty() || batch.size() > MOST_IN_A_BATCH) {
      throw new Invalid("segments", "must hold 1 to 1,000 segments");
    }
    DraftReader.Desk desk = drafts.desk(member, caller.id());
    List<Segment> placed = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      SegmentDraft draft = batch.get(i);
      try {
        if (draft.transcript() == null) {
          throw new Invalid("transcript", "is needed");
        }
        placed.add(read(desk, draft.transcript(), draft));
      } catch (Invalid invalid) {
        throw invalid.below("segments[" + i + "]");
      }
    }
    return stored(desk, placed);
  }

  /**
   * Codes the passages of one form. The same form sent again makes nothing and answers what the
   * first made. Refused: as for {@link #code}.
   *
   * @param once what tells this form from others; 1 to 64 characters
   */
  @Transactional
  public List<SegmentView> codeOnce(
      Caller caller, UUID project, UUID transcript, List<SegmentDraft> form, String once) {
    Membership member = access.require(caller, project, Permission.CODE);
    List<Segment> earlier =
        Segment.list(
            "from Segment s join fetch s.coder c left join fetch s.codes"
                + " where c.id = ?1 and s.once = ?2 and s.transcript = ?3 and s.deletedAt is null",
            caller.id(),
            once,
            transcript);
    if (!earlier.isEmpty()) {
      return segments.views(member, earlier);
    }
    DraftReader.Desk desk = drafts.desk(member, caller.id());
    List<Segment> placed = new ArrayList<>();
    for (SegmentDraft draft : form) {
      Segment segment = read(desk, transcript, draft);
      segment.once = once;
      placed.add(segment);
    }
    return stored(desk, placed);
  }

  /**
   * Codes one passage for another coder, as an import does, which goes on after a refusal. Refused:
   * as for {@link #code}.
   */
  void placeFor(DraftReader.Desk desk, UUID transcript, SegmentDraft draft) {
    Segment segment = read(desk, transcript, draft);
    requireNew(segment, desk.placed());
    store(desk, List.of(segment));
  }

  private Segment read(DraftReader.Desk desk, UUID transcript, SegmentDraft draft) {
    Segment segment = desk.read(transcript, draft);
    segment.createdAt = clock.instant();
    return segment;
  }

  /**
   * Stores segments and tells what they are. What is asked of the database is asked first: each
   * question after that would have Hibernate look whether the segments must be sent before it.
   */
  private List<SegmentView> stored(DraftReader.Desk desk, List<Segment> placed) {
    SegmentContext context = segments.context(desk.member(), placed);
    store(desk, placed);
    try {
      Segment.flush();
    } catch (ConstraintViolationException refused) {
      throw refused.getKind() == ConstraintKind.UNIQUE ? codedTwice() : refused;
    }
    return context.views(placed);
  }

  private void store(DraftReader.Desk desk, List<Segment> segments) {
    for (Segment segment : segments) {
      segment.persist();
      acts.note(desk.member(), "segment created", segment);
    }
  }

  private static Conflict codedTwice() {
    return new Conflict("You have put this code on exactly these words already.");
  }

  /**
   * Refused: 409 if one of the segment's codings exists already. The database would refuse it too,
   * and the whole transaction with it. It is asked without being sent first what this act placed:
   * for each of a thousand rows that would look at all before it.
   *
   * @param placed the keys of what this act placed; those of the segment are added
   */
  private static void requireNew(Segment segment, Set<UUID> placed) {
    List<UUID> keys = segment.codes.stream().map(coding -> segment.keyOf(coding.code)).toList();
    long same =
        Segment.getEntityManager()
            .createQuery("select count(k) from SegmentCode k where k.key in ?1", Long.class)
            .setParameter(1, keys)
            .setFlushMode(FlushModeType.COMMIT)
            .getSingleResult();
    if (same > 0 || keys.stream().anyMatch(placed::contains)) {
      throw codedTwice();
    }
    placed.addAll(keys);
  }

  /** One page of what the filter finds and the caller may see. Refused: 404, 422. */
  @Transactional
  public Listing<SegmentView> list(
      Caller caller, UUID project, SegmentFilter filter, Window window) {
    Membership member = access.require(caller, project, Permission.READ);
    return segments.find(member, filter, window);
  }

  /** One segment. Refused: 404, also if it is hidden from the caller. */
  @Transactional
  public SegmentView get(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return segments.view(member, present(member, id));
  }

  /** A segment that the caller has just made or put back; none if it is gone. Refused: 404. */
  @Transactional
  public Optional<SegmentView> present(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return segments
        .find(member, id)
        .filter(s -> s.deletedAt == null && s.isBy(caller.id()))
        .map(s -> segments.view(member, s));
  }

  /** A segment that the caller took away, for the offer to put it back. Refused: 404. */
  @Transactional
  public Optional<SegmentView> deleted(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return segments
        .find(member, id)
        .filter(s -> s.deletedAt != null && s.isBy(caller.id()))
        .map(s -> segments.view(member, s));
  }

  private Segment present(Membership member, UUID id) {
    return segments
        .find(member, id)
        .filter(segment -> segment.deletedAt == null)
        .orElseThrow(Coding::unknown);
  }

  private static NotFound unknown() {
    return new NotFound("There is no such segment, or not for you.");
  }

  private Segment own(Membership member, UUID id) {
    Segment segment = segments.find(member, id).orElseThrow(Coding::unknown);
    if (segment.consensus) {
      throw new Forbidden("This is a consensus coding; it stays as the round was settled.");
    }
    if (!segment.isBy(member.account())) {
      throw new Forbidden("Only its coder may change a segment.");
    }
    return segment;
  }

  /**
   * Changes codes, memo and the like; the words stay, since other words are another segment.
   * Refused: 404, 403 for another's segment, 409, 412, 422.
   */
  @Transactional
  public SegmentView change(
      Caller caller, UUID project, UUID id, SegmentDraft draft, Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    Segment segment = own(member, id);
    if (segment.deletedAt != null) {
      throw unknown();
    }
    expected.require(segment.version);
    return changed(member, segment, draft);
  }

  private SegmentView changed(Membership member, Segment segment, SegmentDraft draft) {
    SegmentDraft before = segment.draft();
    drafts.desk(member, member.account()).apply(segment, draft);
    Segment.flush();
    if (!segment.draft().equals(before)) {
      acts.note(member, Acts.Kind.CHANGED, segment, before);
    }
    return segments.view(member, segment);
  }

  /**
   * Makes a segment say again what it said before a change of the caller's; what was changed since
   * goes too, and the undoing can be undone. Refused: 404, 403, 409 for a segment that is removed,
   * 422 for a code that is no more.
   */
  @Transactional
  public SegmentView undo(Caller caller, UUID project, UUID act) {
    Membership member = access.require(caller, project, Permission.CODE);
    Map.Entry<UUID, SegmentDraft> past =
        acts.before(member, act).orElseThrow(() -> new NotFound("You made no such change."));
    Segment segment = own(member, past.getKey());
    if (segment.deletedAt != null) {
      throw new Conflict("This coding is removed. Put it back first.");
    }
    return changed(member, segment, past.getValue());
  }

  /** What the caller did in a project before a moment, newest first. Refused: 404. */
  @Transactional
  public Acts.Done did(Caller caller, UUID project, Instant until, int most) {
    Membership member = access.require(caller, project, Permission.READ);
    return acts.mine(member, until, most);
  }

  /** What the caller did to one segment, newest first; nothing if it is another's. */
  @Transactional
  public Acts.Done did(Caller caller, UUID project, UUID segment) {
    Membership member = access.require(caller, project, Permission.READ);
    return acts.of(member, segment);
  }

  /** Takes a segment away; it can be put back. Refused: 404, 403, 409 once submitted, 412. */
  @Transactional
  public SegmentView delete(Caller caller, UUID project, UUID id, Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    Segment segment = own(member, id);
    if (segment.deletedAt != null) {
      throw unknown();
    }
    expected.require(segment.version);
    drafts.desk(member, caller.id()).requireOpen(segment);
    segment.withdraw(clock.instant());
    acts.note(member, Acts.Kind.DELETED, segment, segment.draft());
    return segments.view(member, segment);
  }

  /** Undoes a deletion. Refused: 404, 403, 409 if the same coding was made meanwhile. */
  @Transactional
  public SegmentView restore(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.CODE);
    Segment segment = own(member, id);
    if (segment.deletedAt != null) {
      drafts.desk(member, caller.id()).requireOpen(segment);
      requireNew(segment, new HashSet<>());
      segment.putBack();
      Segment.flush();
      acts.note(member, Acts.Kind.RESTORED, segment, segment.draft());
    }
    return segments.view(member, segment);
  }

  /** Logs that the participant approved the quotation. Refused: 404, 403. */
  @Transactional
  public SegmentView approve(
      Caller caller, UUID project, UUID id, @Nullable LocalDate on, @Nullable String note) {
    Membership member = access.require(caller, project, Permission.MANAGE_STUDY);
    if (on == null) {
      throw new Invalid("approvedOn", "is needed");
    }
    Segment segment = present(member, id);
    segment.approvedOn = on;
    segment.approvalNote = note;
    Segment.flush();
    acts.note(member, "segment approved", segment);
    return segments.view(member, segment);
  }

  /**
   * How often each code is used in the {@link StandingCoding} that the member sees. A code that is
   * not used is not in the map.
   */
  public Map<UUID, Integer> uses(Membership member) {
    return segments.uses(member);
  }
}
