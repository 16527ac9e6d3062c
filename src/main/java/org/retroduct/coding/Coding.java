package org.retroduct.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
  private final Placement placement;
  private final Acts acts;
  private final Clock clock;

  Coding(
      Access access,
      Segments segments,
      DraftReader drafts,
      Placement placement,
      Acts acts,
      Clock clock) {
    this.access = access;
    this.segments = segments;
    this.drafts = drafts;
    this.placement = placement;
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
    return placement.place(desk, List.of(desk.read(transcript, draft))).get(0);
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
        placed.add(desk.read(draft.transcript(), draft));
      } catch (Invalid invalid) {
        throw invalid.below("segments[" + i + "]");
      }
    }
    return placement.place(desk, placed);
  }

  /**
   * Codes the passages of one form. The same form sent again makes nothing and answers what the
   * first made. Of several passages, those that are coded so already stay as they are. Refused: as
   * for {@link #code}, 409 if nothing is left to code.
   *
   * @param once what tells this form from others; 1 to 64 characters
   */
  @Transactional
  public List<SegmentView> codeOnce(
      Caller caller, UUID project, UUID transcript, List<SegmentDraft> form, String once) {
    Membership member = access.require(caller, project, Permission.CODE);
    String act = act(once, form);
    List<Segment> earlier =
        Segment.list(
            "from Segment s join fetch s.coder c left join fetch s.codes"
                + " where c.id = ?1 and s.once = ?2 and s.transcript = ?3 and s.deletedAt is null",
            caller.id(),
            act,
            transcript);
    if (!earlier.isEmpty()) {
      return segments.views(member, earlier);
    }
    DraftReader.Desk desk = drafts.desk(member, caller.id());
    List<Segment> placed = new ArrayList<>();
    for (SegmentDraft draft : form) {
      Segment segment = desk.read(transcript, draft);
      segment.once = act;
      placed.add(segment);
    }
    return placement.place(desk, placed.size() == 1 ? placed : Placement.fresh(placed));
  }

  /** Names what was asked from one drawing of a form: Back shows the same drawing again. */
  private static String act(String once, List<SegmentDraft> form) {
    return UUID.nameUUIDFromBytes((once + form).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * Codes one passage for another coder, as an import does, which goes on after a refusal. Refused:
   * as for {@link #code}.
   */
  void placeFor(DraftReader.Desk desk, UUID transcript, SegmentDraft draft) {
    placement.placeOne(desk, desk.read(transcript, draft));
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
    remove(drafts.desk(member, caller.id()), segment, clock.instant());
    return segments.view(member, segment);
  }

  private void remove(DraftReader.Desk desk, Segment segment, Instant now) {
    desk.requireOpen(segment);
    segment.withdraw(now);
    acts.note(desk.member(), Acts.Kind.DELETED, segment, segment.draft());
  }

  /** Undoes a deletion. Refused: 404, 403, 409 if the same coding was made meanwhile. */
  @Transactional
  public SegmentView restore(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.CODE);
    Segment segment = own(member, id);
    if (segment.deletedAt != null) {
      restore(drafts.desk(member, caller.id()), List.of(segment));
    }
    return segments.view(member, segment);
  }

  private void restore(DraftReader.Desk desk, List<Segment> gone) {
    gone.forEach(desk::requireOpen);
    Placement.requireNew(gone, new HashSet<>());
    gone.forEach(Segment::putBack);
    Segment.flush();
    gone.forEach(each -> acts.note(desk.member(), Acts.Kind.RESTORED, each, each.draft()));
  }

  /**
   * How many other passages the form that made one of the caller's made with it: those that stand
   * if it stands, those that were taken away with it if it is gone. Refused: 404.
   */
  @Transactional
  public int others(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return together(segments.find(member, id).orElseThrow(Coding::unknown)).size() - 1;
  }

  /** The segments of one form that have stood, or have been gone, as long as one of them. */
  private static List<Segment> together(Segment one) {
    if (one.once == null || one.coder == null) {
      return List.of(one);
    }
    List<Segment> form =
        Segment.list(
            "coder.id = ?1 and once = ?2 and transcript = ?3 order by start, id",
            one.coder.id(),
            one.once,
            one.transcript);
    return form.stream().filter(s -> Objects.equals(s.deletedAt, one.deletedAt)).toList();
  }

  /** Takes away all that one form made with this passage. Refused: as for {@link #delete}. */
  @Transactional
  public SegmentView takeBack(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.CODE);
    Segment one = own(member, id);
    if (one.deletedAt != null) {
      throw unknown();
    }
    DraftReader.Desk desk = drafts.desk(member, caller.id());
    Instant now = clock.instant();
    for (Segment segment : together(one)) {
      remove(desk, segment, now);
    }
    return segments.view(member, one);
  }

  /** Puts back all that was taken away with this passage. Refused: as for {@link #restore}. */
  @Transactional
  public SegmentView putBack(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.CODE);
    Segment one = own(member, id);
    if (one.deletedAt != null) {
      DraftReader.Desk desk = drafts.desk(member, caller.id());
      restore(desk, together(one));
    }
    return segments.view(member, one);
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
