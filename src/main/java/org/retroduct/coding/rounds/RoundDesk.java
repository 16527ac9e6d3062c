package org.retroduct.coding.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.retroduct.coding.RoundView;
import org.retroduct.coding.Rounds;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.MemberView;
import org.retroduct.project.Membership;
import org.retroduct.project.Names;
import org.retroduct.project.Permission;
import org.retroduct.project.Projects;
import org.retroduct.security.Caller;
import org.retroduct.transcript.TranscriptIndex;

/** What the pages of rounds show, in a number of statements that is fixed. */
@ApplicationScoped
class RoundDesk {
  private static final Window ALL = Window.of(0, 1_000);

  private final Access access;
  private final Rounds rounds;
  private final Projects projects;
  private final TranscriptIndex transcripts;

  RoundDesk(Access access, Rounds rounds, Projects projects, TranscriptIndex transcripts) {
    this.access = access;
    this.rounds = rounds;
    this.projects = projects;
    this.transcripts = transcripts;
  }

  /** Rounds, with the titles of the project's transcripts and what people are called. */
  record Shown(Membership member, List<RoundView> rounds, Map<UUID, String> titles, Names names) {}

  /** What a new round can be made of: transcripts by title, and members who may code. */
  record Offer(Membership member, Map<UUID, String> titles, List<MemberView> coders) {}

  /** The rounds of the project, oldest first. Refused: 404. */
  @Transactional
  Shown all(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    Names names = projects.names(caller, project);
    return new Shown(member, rounds.list(caller, project, ALL).items(), Map.of(), names);
  }

  /** One round. Refused: 404. */
  @Transactional
  Shown one(Caller caller, UUID project, UUID round) {
    Membership member = access.require(caller, project, Permission.READ);
    RoundView view = rounds.get(caller, project, round);
    Names names = projects.names(caller, project);
    return new Shown(member, List.of(view), transcripts.titles(member), names);
  }

  /** What a new round can be made of. Refused: 404, 403. */
  @Transactional
  Offer offer(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.MANAGE_ROUNDS);
    List<MemberView> coders =
        projects.members(caller, project).stream()
            .filter(of -> Permission.CODE.isGrantedTo(of.role()))
            .sorted(MemberView.BY_NAME)
            .toList();
    return new Offer(member, transcripts.titles(member), coders);
  }
}
