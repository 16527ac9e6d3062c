package org.retroduct.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;
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
  private static final int LONGEST_NOTE = 2_000;

  private final Access access;
  private final Segments segments;
  private final DraftReader drafts;
  private final Placement placement;
  private final Acts acts;

  Coding(Access access, Segments segments, DraftReader drafts, Placement placement, Acts acts) {
    this.access = access;
    this.segments = segments;
    this.drafts = drafts;
    this.placement = placement;
    this.acts = acts;
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
   * Codes one passage for another coder, as an import does, which goes on after a refusal and sends
   * all to the database at the end. Refused: as for {@link #code}.
   */
  Segment placeFor(DraftReader.Desk desk, UUID transcript, SegmentDraft draft) {
    Segment segment = desk.read(transcript, draft);
    placement.placeOne(desk, segment);
    return segment;
  }

  /** Sends what was so coded. Refused: 409 if a code or a text has gone meanwhile. */
  void placed(DraftReader.Desk desk, List<Segment> segments) {
    placement.flush(desk, segments);
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

  private Segment present(Membership member, UUID id) {
    return segments
        .find(member, id)
        .filter(segment -> segment.deletedAt == null)
        .orElseThrow(Coding::unknown);
  }

  static NotFound unknown() {
    return new NotFound("There is no such passage, or it is not open to you.");
  }

  /** A segment of the member's, a deleted one too. Refused: 404, 403 for another's. */
  Segment own(Membership member, UUID id) {
    Segment segment = segments.find(member, id).orElseThrow(Coding::unknown);
    if (segment.consensus) {
      throw new Forbidden("This is a consensus coding; it stays as the round was settled.");
    }
    if (!segment.isBy(member.account())) {
      throw new Forbidden("Only its coder may change a coded passage.");
    }
    return segment;
  }

  /**
   * Changes words, codes, memo and the like. Refused: 404, 403 for another's segment, 409, 412,
   * 422.
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

  /** Makes a segment say what a draft says; that is an act only if it is something else. */
  SegmentView changed(Membership member, Segment segment, SegmentDraft draft) {
    DraftReader.Desk desk = drafts.desk(member, member.account());
    Past past = made(desk, segment, draft);
    placement.flush(desk, List.of(segment));
    if (!past.changed().isEmpty()) {
      acts.note(desk, Acts.Kind.CHANGED, segment, past);
    }
    return segments.view(member, segment);
  }

  /** Makes a segment say what a draft says, and tells what it said before. */
  static Past made(DraftReader.Desk desk, Segment segment, SegmentDraft draft) {
    SegmentDraft before = segment.draft();
    String words = segment.words;
    desk.change(segment, draft);
    return Past.between(before, words, segment);
  }

  /**
   * Logs that the participant approved the quotation. Refused: 404, 403, 422 without a day and for
   * a note of more than 2,000 characters.
   */
  @Transactional
  public SegmentView approve(
      Caller caller, UUID project, UUID id, @Nullable LocalDate on, @Nullable String note) {
    Membership member = access.require(caller, project, Permission.MANAGE_STUDY);
    if (on == null) {
      throw new Invalid("approvedOn", "is needed");
    }
    new Check().optional(note, "note", LONGEST_NOTE).done();
    Segment segment = present(member, id);
    segment.approve(on, note);
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
