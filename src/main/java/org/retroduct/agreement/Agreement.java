package org.retroduct.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.RoundState;
import org.retroduct.coding.RoundView;
import org.retroduct.coding.Rounds;
import org.retroduct.coding.Sight;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Forbidden;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** Says how far the coders of a closed round agree. */
@ApplicationScoped
public class Agreement {
  private static final int MOST_ROUNDS = 1_000;

  private final Access access;
  private final Rounds rounds;
  private final Snapshots snapshots;
  private final Sight sight;
  private final Clock clock;

  Agreement(Access access, Rounds rounds, Snapshots snapshots, Sight sight, Clock clock) {
    this.access = access;
    this.rounds = rounds;
    this.snapshots = snapshots;
    this.sight = sight;
    this.clock = clock;
  }

  /**
   * The figures of a closed round at its own settings, as they were stored. Refused: 404, 409 while
   * it is open, 403 if anything of it is hidden from the caller.
   */
  @Transactional
  public AgreementView ofRound(Caller caller, UUID project, UUID round) {
    return ofRound(caller, project, round, Settings.Wish.NONE, null).figures();
  }

  /**
   * What was kept of closed rounds, for the features above. A round that is open or hidden from the
   * member, or of which nothing was kept, is not in the map. Four statements besides that for what
   * is hidden.
   *
   * @param about the transcripts whose disagreements count
   */
  @Transactional
  public Map<UUID, KeptRound> kept(Membership member, List<RoundView> all, Set<UUID> about) {
    List<Closed> closed = closed(member, all);
    Map<UUID, KeptRound.Disputed> disputed =
        snapshots.disputed(closed.stream().map(each -> each.round().id()).toList());
    List<UUID> wider =
        closed.stream()
            .map(Closed::round)
            .filter(
                round -> round.transcripts().stream().anyMatch(task -> !about.contains(task.id())))
            .map(RoundView::id)
            .filter(disputed::containsKey)
            .toList();
    disputed.putAll(snapshots.disputed(wider, about));
    Map<UUID, KeptRound> kept = new HashMap<>();
    for (Closed each : closed) {
      List<PooledFigure> pooled = each.figures().pooled().stream().map(PooledFigure::of).toList();
      kept.put(each.round().id(), new KeptRound(pooled, disputed.get(each.round().id())));
    }
    return kept;
  }

  /** A closed round with its figures as they were stored. */
  record Closed(RoundView round, AgreementView figures) {}

  /** All that are closed and not hidden from the caller, in the order of closing. Refused: 404. */
  @Transactional
  List<Closed> closed(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    return closed(member, rounds.list(caller, project, Window.of(0, MOST_ROUNDS)).items());
  }

  private List<Closed> closed(Membership member, List<RoundView> all) {
    Sight.Line line = sight.of(member);
    List<RoundView> seen =
        all.stream()
            .filter(round -> round.state() != RoundState.OPEN)
            .filter(round -> !line.hidesFrozen(round))
            .sorted(Comparator.comparing(Agreement::closing))
            .toList();
    Map<UUID, AgreementView> figures = snapshots.figures(seen.stream().map(RoundView::id).toList());
    List<Closed> closed = new ArrayList<>();
    for (RoundView round : seen) {
      AgreementView of = figures.get(round.id());
      if (of != null) {
        closed.add(new Closed(round, of));
      }
    }
    return closed;
  }

  private static Instant closing(RoundView round) {
    return round.closedAt() == null ? round.createdAt() : round.closedAt();
  }

  /**
   * The same at other settings, computed from what was stored, never from live codings. To an
   * adjudicator who is to decide in the round, letters stand for the coders.
   *
   * @param pair the places of two coders, as {@code 0-2}; null for all. Refused: 404 for others
   */
  @Transactional
  RoundAgreement ofRound(
      Caller caller, UUID project, UUID id, Settings.Wish wish, @Nullable String pair) {
    Membership member = access.require(caller, project, Permission.READ);
    RoundView round = rounds.get(caller, project, id);
    if (round.state() == RoundState.OPEN) {
      throw new Conflict("The round is open. Its agreement can be seen when it is closed.");
    }
    Sight.Line line = sight.of(member);
    if (line.hidesFrozen(round)) {
      throw new Forbidden("Others’ work on these transcripts is hidden from you for now.");
    }
    Snapshots.Kept kept = snapshots.of(round);
    boolean lettered = line.rounds().contains(id);
    CodedTexts letters = kept.codings().lettered(kept.drawn());
    CodedTexts everybody = lettered ? letters : kept.codings();
    String asked = pair == null ? "" : pair;
    CodedTexts codings = asked.isEmpty() ? everybody : pair(everybody, asked);
    Settings own = Settings.of(round);
    Settings settings = own.with(wish);
    AgreementView figures =
        lettered || !asked.isEmpty() || !settings.equals(own)
            ? Figures.of(codings, settings, clock.instant())
            : kept.figures();
    List<String> compared =
        round.state() == RoundState.ADJUDICATED ? kept.drawn() : letters.coders();
    return new RoundAgreement(
        member, round, settings, codings, figures, everybody.coders(), compared, lettered);
  }

  private static CodedTexts pair(CodedTexts all, String pair) {
    int coders = all.coders().size();
    String[] places = pair.split("-", 2);
    if (pair.matches("\\d{1,4}-\\d{1,4}")) {
      int first = Integer.parseInt(places[0]);
      int second = Integer.parseInt(places[1]);
      if (first < second && second < coders) {
        return all.pair(first, second);
      }
    }
    throw new NotFound("There are no such coders in this round.");
  }
}
