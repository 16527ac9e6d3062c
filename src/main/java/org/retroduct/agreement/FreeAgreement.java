package org.retroduct.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.retroduct.coding.Codings;
import org.retroduct.coding.Sight;
import org.retroduct.platform.Check;
import org.retroduct.platform.Forbidden;
import org.retroduct.project.Access;
import org.retroduct.project.MemberView;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.project.Projects;
import org.retroduct.security.Caller;
import org.retroduct.transcript.TranscriptIndex;

/** Says how far any coders agree on any transcripts, by their present codings. */
@ApplicationScoped
class FreeAgreement {
  private final Access access;
  private final Projects projects;
  private final TranscriptIndex transcripts;
  private final Codings codings;
  private final Gathering gathering;
  private final Sight sight;
  private final Clock clock;

  FreeAgreement(
      Access access,
      Projects projects,
      TranscriptIndex transcripts,
      Codings codings,
      Gathering gathering,
      Sight sight,
      Clock clock) {
    this.access = access;
    this.projects = projects;
    this.transcripts = transcripts;
    this.codings = codings;
    this.gathering = gathering;
    this.sight = sight;
    this.clock = clock;
  }

  /**
   * The figures. A coder has seen a transcript if they finished it in a round or coded in it.
   * Refused: 404, 422 for transcripts or coders that are not in the project, 403 if anything of it
   * is hidden from the caller.
   */
  @Transactional
  AgreementView of(Caller caller, UUID project, FreeChoice choice, Settings.Wish wish) {
    Membership member = access.require(caller, project, Permission.READ);
    new Check()
        .that(!choice.transcripts().isEmpty(), "transcript", "name a round or transcripts")
        .that(!choice.coders().isEmpty(), "coder", "name a round or coders")
        .that(
            transcripts.titles(member).keySet().containsAll(choice.transcripts()),
            "transcript",
            "is not in this project")
        .done();
    Sight.Line line = sight.of(member);
    boolean hidden = choice.transcripts().stream().anyMatch(line::hides);
    requireSeen(!hidden || choice.coders().equals(List.of(caller.username())));
    List<Codings.Mark> marks = codings.by(member, choice.transcripts(), choice.coders());
    requireSeen(
        marks.stream()
            .filter(mark -> !mark.coder().equals(caller.username()))
            .noneMatch(mark -> mark.round() != null && line.rounds().contains(mark.round())));
    requireCoders(caller, project, choice, marks);
    CodedTexts data = gathering.of(member, choice.transcripts(), choice.coders(), marks);
    return Figures.of(data, Settings.usual().with(wish), clock.instant());
  }

  private static void requireSeen(boolean seen) {
    if (!seen) {
      throw new Forbidden("Others’ work on these transcripts is hidden from you for now.");
    }
  }

  /** Who has left the project is known by what they coded. */
  private void requireCoders(
      Caller caller, UUID project, FreeChoice choice, List<Codings.Mark> marks) {
    Set<String> known = new HashSet<>();
    marks.forEach(mark -> known.add(mark.coder()));
    if (!known.containsAll(choice.coders())) {
      projects.members(caller, project).stream().map(MemberView::username).forEach(known::add);
    }
    Check check = new Check();
    for (String coder : choice.coders()) {
      check.that(known.contains(coder), "coder", coder + " is no coder of this project");
    }
    check.done();
  }
}
