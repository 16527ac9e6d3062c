package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.retroduct.coding.RoundView;
import org.retroduct.coding.Rounds;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Sight;
import org.retroduct.history.History;
import org.retroduct.platform.Window;
import org.retroduct.project.Membership;
import org.retroduct.project.Names;
import org.retroduct.project.ProjectView;
import org.retroduct.project.Projects;
import org.retroduct.project.Role;

/** Gathers how the study was done: settings, people, rounds, and when anything changed last. */
@ApplicationScoped
class Conduct {
  /** Acts that say what somebody codes; their times are hidden with their work. */
  private static final Set<String> CODING =
      Set.of("segment", "submission", "evidence", "configuration", "partial", "question", "memo");

  private static final int PAGE = 1_000;

  private final Projects projects;
  private final Rounds rounds;
  private final Sight sight;
  private final History history;

  Conduct(Projects projects, Rounds rounds, Sight sight, History history) {
    this.projects = projects;
    this.rounds = rounds;
    this.sight = sight;
    this.history = history;
  }

  /**
   * What was gathered.
   *
   * @param names what people are called
   * @param leads what they are called
   * @param rounds oldest first
   * @param changedAt when the newest of the data that the reader may see changed
   */
  record Gathered(
      ProjectView project,
      Names names,
      List<String> leads,
      List<RoundView> rounds,
      Instant changedAt) {

    String name(String username) {
      return names.of(username);
    }
  }

  Gathered gather(Membership member, Codings.Gathered coded) {
    ProjectView project = projects.get(member.caller(), member.project());
    Names names = projects.names(member.caller(), member.project());
    return new Gathered(
        project,
        names,
        projects.members(member.caller(), member.project()).stream()
            .filter(each -> each.role() == Role.LEAD)
            .map(each -> names.of(each.username()))
            .toList(),
        rounds.list(member.caller(), member.project(), Window.of(0, PAGE)).items(),
        changedAt(member, project, coded));
  }

  private Instant changedAt(Membership member, ProjectView project, Codings.Gathered coded) {
    List<Instant> times = new ArrayList<>(List.of(project.createdAt()));
    coded.segments().stream().map(SegmentView::createdAt).forEach(times::add);
    coded.configurations().stream()
        .flatMap(configuration -> configuration.evidence().stream())
        .forEach(evidence -> times.add(evidence.createdAt()));
    times.add(newest(member, project));
    return times.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  /** When anything changed last; where work is hidden from the member, coding is left out. */
  Instant newest(Membership member, ProjectView project) {
    Set<String> hidden = sight.of(member).isClear() ? Set.of() : CODING;
    UUID chain = member.project();
    return history.newest(chain, hidden).orElse(project.createdAt());
  }
}
