package org.retroduct.coding.home;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.retroduct.codebook.Codebook;
import org.retroduct.coding.Sight;
import org.retroduct.project.Access;
import org.retroduct.project.MemberView;
import org.retroduct.project.Membership;
import org.retroduct.project.Names;
import org.retroduct.project.Permission;
import org.retroduct.project.ProjectView;
import org.retroduct.project.Projects;
import org.retroduct.security.Caller;
import org.retroduct.transcript.TranscriptIndex;

/** What a project holds for one member, and what that member can go on with. */
@ApplicationScoped
class Home {
  private static final int SHOWN = 8;

  private final Access access;
  private final Projects projects;
  private final Codebook codebook;
  private final TranscriptIndex transcripts;
  private final Sight sight;
  private final Progress progress;
  private final Waiting waiting;

  Home(
      Access access,
      Projects projects,
      Codebook codebook,
      TranscriptIndex transcripts,
      Sight sight,
      Progress progress,
      Waiting waiting) {
    this.access = access;
    this.projects = projects;
    this.codebook = codebook;
    this.transcripts = transcripts;
    this.sight = sight;
    this.progress = progress;
    this.waiting = waiting;
  }

  /**
   * Something to go on with, in words.
   *
   * @param why a few words more; empty for none
   * @param path below the address of the project
   */
  record Task(String what, String why, String path) {}

  /** The member's own work on a transcript. */
  record Mine(UUID transcript, String title, Work work) {}

  /**
   * What one member finds.
   *
   * @param mine how many segments are the member's own
   * @param visible how many segments of coders the member may see, the own included
   * @param work the member's own, the least finished first
   */
  record Overview(
      Membership member,
      ProjectView project,
      int transcripts,
      int codes,
      long mine,
      long visible,
      List<Task> waiting,
      List<Mine> work) {}

  /** The overview of the caller. Refused: 404. */
  @Transactional
  Overview overview(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    Map<UUID, String> titles = transcripts.titles(member);
    Sight.Unsettled rounds = sight.unsettled(member);
    Map<UUID, Work> work = progress.mine(member, rounds);
    return new Overview(
        member,
        projects.get(caller, project),
        titles.size(),
        (int)
            codebook.codes(member).stream()
                .filter(code -> code.codable() && !code.retired())
                .count(),
        work.values().stream().mapToLong(Work::segments).sum(),
        count(member, rounds.line()),
        waiting.of(member, rounds, titles, work),
        begun(titles, work));
  }

  private static List<Mine> begun(Map<UUID, String> titles, Map<UUID, Work> work) {
    List<Mine> begun = new ArrayList<>();
    titles.forEach(
        (id, title) -> {
          Work mine = work.get(id);
          if (mine != null) {
            begun.add(new Mine(id, title, mine));
          }
        });
    begun.sort(Comparator.comparing(mine -> mine.work().finished()));
    return begun.subList(0, Math.min(SHOWN, begun.size()));
  }

  /**
   * Everybody's work that the member may know of.
   *
   * @param names what they are called
   */
  record Team(
      Membership member,
      Map<UUID, String> titles,
      List<MemberView> coders,
      Names names,
      Map<Progress.Key, Work> work,
      Set<UUID> hidden) {}

  /** How far the team is. Refused: 404. */
  @Transactional
  Team team(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    Sight.Unsettled rounds = sight.unsettled(member);
    List<MemberView> coders =
        projects.members(caller, project).stream()
            .filter(each -> Permission.CODE.isGrantedTo(each.role()))
            .sorted(MemberView.BY_NAME)
            .toList();
    return new Team(
        member,
        transcripts.titles(member),
        coders,
        projects.names(caller, project),
        progress.all(member, rounds),
        rounds.line().transcripts());
  }

  private static long count(Membership member, Sight.Line line) {
    var query =
        Panache.getEntityManager()
            .createQuery(
                "select count(s) from Segment s where s.project = :project"
                    + " and s.deletedAt is null and s.consensus = false and "
                    + line.condition("s"),
                Long.class)
            .setParameter("project", member.project());
    line.values().forEach(query::setParameter);
    return query.getSingleResult();
  }
}
