package org.retroduct.coding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.retroduct.study.ParticipantView;
import org.retroduct.study.QuoteConsent;
import org.retroduct.study.Withdrawal;
import org.retroduct.transcript.SpeakerRole;
import org.retroduct.transcript.TranscriptIndex;

/**
 * What segments are shown with: their codes, who speaks in them and what these permitted.
 *
 * @param speakers by text version
 */
record SegmentContext(
    KnownCodes codes,
    Map<UUID, ParticipantView> participants,
    Map<UUID, TranscriptIndex.Speakers> speakers) {

  List<SegmentView> views(List<Segment> segments) {
    return segments.stream().map(this::view).toList();
  }

  SegmentView view(Segment segment) {
    TranscriptIndex.Speakers heard = speakers.get(segment.textVersion);
    return new SegmentView(
        segment.id,
        segment.transcript,
        heard == null ? 1 : heard.versionNumber(),
        segment.start,
        segment.end,
        segment.words,
        IntStream.rangeClosed(segment.firstTurn, segment.lastTurn).boxed().toList(),
        segment.coder == null ? SegmentView.CONSENSUS : segment.coder.username(),
        segment.consensus,
        segment.round,
        codes.of(segment),
        segment.arrangement,
        segment.memo,
        segment.certainty,
        segment.basis,
        segment.change,
        segment.intended,
        quotable(segment, heard),
        segment.sensitive,
        segment.createdAt,
        segment.version);
  }

  /** Only if every participant's turn that it touches belongs to somebody who permits quotation. */
  private Quotable quotable(Segment segment, TranscriptIndex.@Nullable Speakers heard) {
    if (segment.sensitive || heard == null) {
      return Quotable.NO;
    }
    Set<QuoteConsent> consents = new HashSet<>();
    for (int turn = segment.firstTurn; turn <= segment.lastTurn; turn++) {
      if (heard.role(turn) == SpeakerRole.INTERVIEWER) {
        continue;
      }
      UUID id = heard.participant(turn);
      consents.add(mayQuote(id == null ? null : participants.get(id)));
    }
    return fold(segment, consents);
  }

  private static QuoteConsent mayQuote(@Nullable ParticipantView participant) {
    return participant == null || participant.withdrawn() != Withdrawal.NONE
        ? QuoteConsent.NO
        : participant.quote();
  }

  private static Quotable fold(Segment segment, Set<QuoteConsent> consents) {
    if (consents.contains(QuoteConsent.NO)) {
      return Quotable.NO;
    }
    boolean approved = segment.approves(segment.span());
    return consents.contains(QuoteConsent.WITH_APPROVAL) && !approved
        ? Quotable.NEEDS_APPROVAL
        : Quotable.YES;
  }
}
