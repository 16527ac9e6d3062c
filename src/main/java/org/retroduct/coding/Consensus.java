package org.retroduct.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.retroduct.history.History;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Membership;

/**
 * Puts what a round ended in beside the codings of its coders. A consensus coding is nobody's, and
 * nobody edits it. What is decided is the agreement's work.
 */
@ApplicationScoped
public class Consensus {
  private final DraftReader drafts;
  private final History history;
  private final Clock clock;

  Consensus(DraftReader drafts, History history, Clock clock) {
    this.drafts = drafts;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Holds a closed round until the transaction ends, so that nobody decides in it while another
   * ends it. Refused: 404, 409 if it is open or adjudicated.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(Membership member, UUID round) {
    held(member, round);
  }

  private static Round held(Membership member, UUID id) {
    Round round =
        Round.held(member.project(), id).orElseThrow(() -> new NotFound("There is no such round."));
    if (round.state == RoundState.OPEN) {
      throw new Conflict("The round is open. Nothing can be decided in it until it is closed.");
    }
    if (round.state == RoundState.ADJUDICATED) {
      throw new Conflict("The round is adjudicated; its decisions stay.");
    }
    return round;
  }

  /**
   * Reads passages of a transcript that are to be consensus, by position or quote; gives them by
   * position. Refused with {@link Invalid}: as for any coding, with the place in the list.
   */
  public List<SegmentDraft> read(Membership member, UUID transcript, List<SegmentDraft> passages) {
    DraftReader.Desk desk = drafts.consensus(member);
    List<SegmentDraft> read = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      try {
        read.add(placed(desk.read(transcript, passages.get(i)), passages.get(i)));
      } catch (Invalid invalid) {
        throw invalid.below("segments[" + i + "]");
      }
    }
    return read;
  }

  private static SegmentDraft placed(Segment segment, SegmentDraft said) {
    return new SegmentDraft(
        segment.transcript,
        segment.start,
        segment.end,
        null,
        segment.codes.stream().map(coding -> coding.code).toList(),
        null,
        said.arrangement(),
        segment.memo,
        segment.certainty,
        segment.basis,
        segment.change,
        segment.intended,
        said.sensitive());
  }

  private static Segment read(DraftReader.Desk desk, SegmentDraft passage) {
    try {
      return desk.read(Objects.requireNonNull(passage.transcript()), passage);
    } catch (Invalid gone) {
      throw new Conflict(
          "A code that was agreed on or decided can no longer be put on words: it is gone from the"
              + " codebook or has become a heading.");
    }
  }

  /**
   * Ends the adjudication of a round: stores its consensus, which from now on stands for these
   * transcripts. What the coders of the round said alike of the same words the consensus says too.
   *
   * @param transcripts those that counted in the round, coded or not
   * @param passages by position, each in its transcript; no span twice in one
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void settle(
      Membership member, UUID id, Collection<UUID> transcripts, List<SegmentDraft> passages) {
    Round round = held(member, id);
    Instant now = clock.instant();
    DraftReader.Desk desk = drafts.consensus(member);
    Originals originals = Originals.in(id, transcripts, desk.outcomes());
    for (SegmentDraft passage : passages) {
      Segment segment = read(desk, passage);
      segment.round = id;
      segment.rekey();
      segment.createdAt = now;
      originals.inform(segment);
      segment.persist();
    }
    StandingRound.set(id, transcripts);
    round.state = RoundState.ADJUDICATED;
    round.adjudicatedAt = now;
    Round.flush();
    String detail = passages.size() + " consensus passages";
    history.record(member.project(), member.caller().username(), "round adjudicated", id, detail);
  }
}
