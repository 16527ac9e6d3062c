package org.retroduct.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Consensus;
import org.retroduct.coding.RoundView;
import org.retroduct.coding.Rounds;
import org.retroduct.coding.SegmentDraft;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;
import org.retroduct.transcript.CodePoints;

/** Settles where the coders of a closed round differ. */
@ApplicationScoped
public class Adjudication {
  private final Access access;
  private final Deliberations deliberations;
  private final Decisions decisions;
  private final Consensus consensus;
  private final Rounds rounds;

  Adjudication(
      Access access,
      Deliberations deliberations,
      Decisions decisions,
      Consensus consensus,
      Rounds rounds) {
    this.access = access;
    this.deliberations = deliberations;
    this.decisions = decisions;
    this.consensus = consensus;
    this.rounds = rounds;
  }

  /**
   * The disagreements of a round by transcript and place; a cursor counts those before, whose order
   * changes only where a transcript is called something else. Until it is adjudicated, letters
   * stand for the coders, whoever reads. Refused: 404, 409 while it is open, 403 if anything of it
   * is hidden from the caller.
   */
  @Transactional
  public Listing<DisagreementView> list(Caller caller, UUID project, UUID round, Window window) {
    Membership member = access.require(caller, project, Permission.READ);
    Deliberation all = deliberations.of(member, round);
    Listing<Disagreement> page = window.of(all.disagreements());
    Map<UUID, CodePoints> texts = deliberations.words(all, page.items());
    return page.map(each -> view(all, each, all.decision(each), texts));
  }

  private static DisagreementView view(
      Deliberation all,
      Disagreement of,
      @Nullable DecisionView decision,
      Map<UUID, CodePoints> texts) {
    CodePoints text = texts.get(all.textVersion(of));
    return new DisagreementView(
        of.id(),
        of.transcript(),
        of.span().start(),
        of.span().end(),
        text == null ? "" : text.excerpt(of.span()),
        of.parts().stream().map(part -> coding(all, part)).toList(),
        of.category(),
        decision,
        decision == null ? 0 : decision.version() + 1);
  }

  private static DisagreementView.CodingOf coding(Deliberation all, Disagreement.Part part) {
    String name = all.names().get(part.coder());
    return new DisagreementView.CodingOf(
        part.id(),
        all.adjudicated() ? name : null,
        all.adjudicated() ? null : name,
        part.code().id(),
        part.span().start(),
        part.span().end());
  }

  /**
   * Decides, or decides otherwise. Refused: 404, 403, 409 while the round is open or once it is
   * adjudicated, 412, 422 for a decision that does not fit the disagreement.
   */
  @Transactional
  public DisagreementView decide(
      Caller caller, UUID project, UUID round, UUID id, DecisionDraft draft, Expected expected) {
    Membership member = access.require(caller, project, Permission.ADJUDICATE);
    consensus.hold(member, round);
    Deliberation all = deliberations.of(member, round);
    Disagreement on = all.require(id);
    DecisionView present = all.decision(on);
    expected.require(present == null ? 0 : present.version() + 1);
    Ruling.require(on, draft);
    List<SegmentDraft> segments = consensus.read(member, on.transcript(), draft.segmentsOrNone());
    Ruling.requireWithin(on, segments);
    DecisionView decision = decisions.put(member, round, id, draft, segments);
    return view(all, on, decision, deliberations.words(all, List.of(on)));
  }

  /**
   * Ends the adjudication: what the coders agreed on and what was decided becomes the consensus,
   * which stands for the round's transcripts. The codings of the coders stay as they are. Refused:
   * 404, 403, 409 while the round is open, once it is adjudicated, or while anything is undecided.
   */
  @Transactional
  public RoundView adjudicate(Caller caller, UUID project, UUID round) {
    Membership member = access.require(caller, project, Permission.ADJUDICATE);
    consensus.hold(member, round);
    Deliberation all = deliberations.of(member, round);
    long undecided = all.undecided();
    if (undecided > 0) {
      String what = undecided == 1 ? "disagreement is" : "disagreements are";
      throw new Conflict(
          "%,d %s not decided yet.".formatted(undecided, what), Map.of("undecided", undecided));
    }
    Settlement settlement = new Settlement(all.agreed());
    for (Disagreement on : all.disagreements()) {
      settlement.take(on, Objects.requireNonNull(all.decision(on)));
    }
    consensus.settle(member, round, all.transcripts(), settlement.passages());
    return rounds.get(caller, project, round);
  }
}
