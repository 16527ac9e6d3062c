package org.retroduct.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Rounds;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Names;
import org.retroduct.project.Permission;
import org.retroduct.project.Projects;
import org.retroduct.security.Caller;
import org.retroduct.transcript.TranscriptIndex;

/** Gathers what the pages on agreement show. */
@ApplicationScoped
class AgreementDesk {
  private static final int MOST_ROUNDS = 1_000;

  private final Access access;
  private final Agreement agreement;
  private final RoundChanges changes;
  private final TranscriptIndex transcripts;
  private final Projects projects;
  private final Rounds rounds;

  AgreementDesk(
      Access access,
      Agreement agreement,
      RoundChanges changes,
      TranscriptIndex transcripts,
      Projects projects,
      Rounds rounds) {
    this.access = access;
    this.transcripts = transcripts;
    this.projects = projects;
    this.rounds = rounds;
    this.agreement = agreement;
    this.changes = changes;
  }

  /** A round's agreement with what has changed since it was closed. */
  record Shown(RoundAgreement agreement, List<String> changes) {}

  /** Closed rounds with their figures, in the order of closing. */
  record AllClosed(Membership member, List<Agreement.Closed> closed) {}

  /**
   * What a free comparison can be of.
   *
   * @param transcripts titles by id, in their order
   * @param coders user names: members who may code and whoever had a task in a round
   * @param names what they are called
   */
  record Offer(Membership member, Map<UUID, String> transcripts, Set<String> coders, Names names) {}

  /** All transcripts and coders of a project. Refused: 404. */
  @Transactional
  Offer offer(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    Set<String> coders = new TreeSet<>();
    projects.members(caller, project).stream()
        .filter(each -> Permission.CODE.isGrantedTo(each.role()))
        .forEach(each -> coders.add(each.username()));
    rounds
        .list(caller, project, Window.of(0, MOST_ROUNDS))
        .items()
        .forEach(round -> round.transcripts().forEach(task -> coders.addAll(task.coders())));
    Map<UUID, String> titles = new LinkedHashMap<>();
    transcripts.titles(member).entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(each -> titles.put(each.getKey(), each.getValue()));
    return new Offer(member, titles, coders, projects.names(caller, project));
  }

  /** One round. To whom letters stand for names, changes are not told. Refused: 404, 403, 409. */
  @Transactional
  Shown round(Caller caller, UUID project, UUID round, Settings.Wish wish, @Nullable String pair) {
    Membership member = access.require(caller, project, Permission.READ);
    RoundAgreement shown = agreement.ofRound(caller, project, round, wish, pair);
    Names names = projects.names(caller, project);
    return new Shown(
        shown.called(names),
        shown.lettered() || shown.isOfPair()
            ? List.of()
            : changes.since(member, round, shown.codings(), names));
  }

  /** All closed rounds that are not hidden from the caller. Refused: 404. */
  @Transactional
  AllClosed rounds(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    return new AllClosed(member, agreement.closed(caller, project));
  }
}
