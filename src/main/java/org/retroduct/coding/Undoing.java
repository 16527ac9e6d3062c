package org.retroduct.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/**
 * Takes back what a coder did, one passage or all of one act: what was coded is removed, what was
 * removed is put back, and what was changed says again what it said. Each of these is an act that
 * can be taken back too.
 */
@ApplicationScoped
public class Undoing {
  private final Access access;
  private final Coding coding;
  private final Placement placement;
  private final Segments segments;
  private final DraftReader drafts;
  private final Acts acts;

  Undoing(
      Access access,
      Coding coding,
      Placement placement,
      Segments segments,
      DraftReader drafts,
      Acts acts) {
    this.access = access;
    this.coding = coding;
    this.placement = placement;
    this.segments = segments;
    this.drafts = drafts;
    this.acts = acts;
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

  /**
   * What the last act of the caller's left to undo.
   *
   * @param others how many other passages the same act coded, put back or took away
   */
  public record Offer(SegmentView segment, int others) {}

  /** A segment that the caller has just made or put back; none if it is gone. Refused: 404. */
  @Transactional
  public Optional<Offer> present(Caller caller, UUID project, UUID id) {
    return offer(caller, project, id, false);
  }

  /** A segment that the caller took away, for the offer to put it back. Refused: 404. */
  @Transactional
  public Optional<Offer> deleted(Caller caller, UUID project, UUID id) {
    return offer(caller, project, id, true);
  }

  private Optional<Offer> offer(Caller caller, UUID project, UUID id, boolean gone) {
    Membership member = access.require(caller, project, Permission.READ);
    return segments
        .find(member, id)
        .filter(segment -> segment.isBy(caller.id()) && gone == (segment.deletedAt != null))
        .map(s -> new Offer(segments.view(member, s), gone ? madeWith(s) : brought(s)));
  }

  private static int brought(Segment segment) {
    return CodingAct.lastBack(segment.id)
        .map(act -> Segment.countBackSince(act) - 1)
        .orElseGet(() -> segment.isOfForm() ? madeWith(segment) : 0);
  }

  private static int madeWith(Segment segment) {
    return Segment.countMadeWith(segment) - 1;
  }

  /** Takes a segment away; it can be put back. Refused: 404, 403, 409 once submitted, 412. */
  @Transactional
  public SegmentView delete(Caller caller, UUID project, UUID id, Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    Segment segment = coding.own(member, id);
    if (segment.deletedAt != null) {
      throw Coding.unknown();
    }
    expected.require(segment.version);
    return removed(member, List.of(segment));
  }

  /**
   * Takes back what one act coded or put back: a segment and all that still stands of what came
   * with it. One that came otherwise, as by an import, goes alone. Refused: as for {@link #delete}.
   */
  @Transactional
  public SegmentView takeBack(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.CODE);
    Segment segment = coding.own(member, id);
    Optional<CodingAct> back = CodingAct.lastBack(id);
    if (back.isPresent()) {
      if (segment.deletedAt != null) {
        throw new Conflict("This passage is removed already.");
      }
      return removed(member, Segment.backSince(back.get()));
    }
    return segment.isOfForm()
        ? takeAllBack(caller, project, id)
        : delete(caller, project, id, Expected.any());
  }

  /**
   * Takes away all that an act of the caller's put back and that stands since. Refused: 404 for
   * another's act, 409 if nothing does; otherwise as for {@link #delete}.
   */
  @Transactional
  public SegmentView takeAllAway(Caller caller, UUID project, UUID act) {
    Membership member = access.require(caller, project, Permission.CODE);
    CodingAct restoring =
        CodingAct.of(member, act, Acts.Kind.RESTORED)
            .orElseThrow(() -> new NotFound("You put no such passages back."));
    List<Segment> standing = Segment.backSince(restoring);
    if (standing.isEmpty()) {
      throw new Conflict("All of these passages are removed already.");
    }
    return removed(member, standing);
  }

  /**
   * Takes away all that still stands of what one act made with a segment. Refused: as for {@link
   * #delete}, 409 if nothing does.
   */
  @Transactional
  public SegmentView takeAllBack(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.CODE);
    List<Segment> standing = Segment.madeWith(coding.own(member, id), null);
    if (standing.isEmpty()) {
      throw new Conflict("All of these passages are removed already.");
    }
    return removed(member, standing);
  }

  private SegmentView removed(Membership member, List<Segment> standing) {
    DraftReader.Desk desk = drafts.desk(member, member.account());
    for (Segment segment : standing) {
      desk.requireOpen(segment);
      segment.withdraw(desk.moment());
      acts.note(desk, Acts.Kind.DELETED, segment, Past.same(segment.draft()));
    }
    return segments.view(member, standing.get(0));
  }

  /** Puts a segment back. Refused: 404, 403, 409 if the same coding was made meanwhile. */
  @Transactional
  public SegmentView restore(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.CODE);
    Segment segment = coding.own(member, id);
    return segment.deletedAt == null
        ? segments.view(member, segment)
        : restored(member, List.of(segment));
  }

  /**
   * Puts a segment back so that it says what a draft says; what it said before need not be free any
   * more. Refused: as for {@link #restore}, 422.
   */
  @Transactional
  public SegmentView restore(Caller caller, UUID project, UUID id, SegmentDraft draft) {
    Membership member = access.require(caller, project, Permission.CODE);
    Segment segment = coding.own(member, id);
    if (segment.deletedAt == null) {
      return coding.changed(member, segment, draft);
    }
    Past past = Coding.made(drafts.desk(member, member.account()), segment, draft);
    restored(member, List.of(segment));
    if (!past.changed().isEmpty()) {
      acts.note(drafts.desk(member, member.account()), Acts.Kind.CHANGED, segment, past);
    }
    return segments.view(member, segment);
  }

  /** Puts back all that was taken away with a segment. Refused: as for {@link #restore}. */
  @Transactional
  public SegmentView putBack(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.CODE);
    Segment segment = coding.own(member, id);
    return segment.deletedAt == null
        ? segments.view(member, segment)
        : restored(member, Segment.madeWith(segment, segment.deletedAt));
  }

  /**
   * Puts back all that is still gone of what an act of the caller's took away. Refused: 404 for
   * another's act, 409 if nothing is gone; otherwise as for {@link #restore}.
   */
  @Transactional
  public SegmentView putAllBack(Caller caller, UUID project, UUID act) {
    Membership member = access.require(caller, project, Permission.CODE);
    CodingAct deletion =
        CodingAct.of(member, act, Acts.Kind.DELETED)
            .orElseThrow(() -> new NotFound("You removed no such passages."));
    List<Segment> gone = Segment.goneSince(deletion);
    if (gone.isEmpty()) {
      throw new Conflict("All of these passages are back already.");
    }
    return restored(member, gone);
  }

  private SegmentView restored(Membership member, List<Segment> gone) {
    DraftReader.Desk desk = drafts.desk(member, member.account());
    gone.forEach(desk::requireOpen);
    Placement.requireNew(gone);
    gone.forEach(Segment::putBack);
    placement.flush(desk, gone);
    gone.forEach(each -> acts.note(desk, Acts.Kind.RESTORED, each, Past.same(each.draft())));
    return segments.view(member, gone.get(0));
  }

  /**
   * Makes a segment say again what it said before a change of the caller's; what was changed since
   * goes too. Refused: 404, 403, 409 for a segment that is removed, 422 for a code that is no more.
   */
  @Transactional
  public SegmentView undo(Caller caller, UUID project, UUID act) {
    Membership member = access.require(caller, project, Permission.CODE);
    Acts.Before past =
        acts.before(member, act).orElseThrow(() -> new NotFound("You made no such change."));
    Segment segment = coding.own(member, past.segment());
    if (segment.deletedAt != null) {
      throw new Conflict("This coding is removed. Put it back first.");
    }
    return coding.changed(member, segment, past.draft());
  }
}
