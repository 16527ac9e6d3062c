package org.retroduct.coding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.retroduct.codebook.Codebook;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.project.ProjectView;
import org.retroduct.project.Projects;
import org.retroduct.security.Caller;
import org.retroduct.transcript.TranscriptIndex;

/** What a project holds for one member, and what that member can go on with. */
@ApplicationScoped
class Home {
  private static final int OFFERED = 6;

  private final Access access;
  private final Projects projects;
  private final Codebook codebook;
  private final TranscriptIndex transcripts;
  private final Sight sight;

  Home(
      Access access,
      Projects projects,
      Codebook codebook,
      TranscriptIndex transcripts,
      Sight sight) {
    this.access = access;
    this.projects = projects;
    this.codebook = codebook;
    this.transcripts = transcripts;
    this.sight = sight;
  }

  /** Something to go on with, in words. */
  record Task(String what, UUID transcript) {}

  /**
   * What one member finds.
   *
   * @param mine how many segments are the member's own
   * @param visible how many segments the member may see, the own included
   */
  record Overview(
      ProjectView project,
      int transcripts,
      int codes,
      long mine,
      long visible,
      List<Task> waiting) {}

  /** The overview of the caller. Refused: 404. */
  @Transactional
  Overview overview(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    Map<UUID, String> titles = transcripts.titles(member);
    Sight.Line line = sight.of(member);
    return new Overview(
        projects.get(caller, project),
        titles.size(),
        (int) codebook.codes(member).stream().filter(code -> code.codable()).count(),
        count(member, "s.coder.id = :sightCaller", Map.of("sightCaller", caller.id())),
        count(member, line.condition("s"), line.values()),
        waiting(member, titles));
  }

  private static long count(Membership member, String condition, Map<String, Object> values) {
    var query =
        Panache.getEntityManager()
            .createQuery(
                "select count(s) from Segment s where s.project = :project"
                    + " and s.deletedAt is null and "
                    + condition,
                Long.class)
            .setParameter("project", member.project());
    values.forEach(query::setParameter);
    return query.getSingleResult();
  }

  /** Unfinished tasks of open rounds first; then transcripts, if there are few enough to offer. */
  private static List<Task> waiting(Membership member, Map<UUID, String> titles) {
    List<Task> waiting = new ArrayList<>();
    Set<UUID> offered = new LinkedHashSet<>();
    for (Assignment task : Assignment.unsettledIn(member.project())) {
      boolean mine = task.coder.id().equals(member.account()) && task.submittedAt == null;
      if (mine && task.round.state == RoundState.OPEN && offered.add(task.transcript)) {
        String title = titles.getOrDefault(task.transcript, "a transcript");
        waiting.add(new Task("Code " + title + " for " + task.round.name, task.transcript));
      }
    }
    String act = member.may(Permission.CODE) ? "Code " : "Read ";
    titles.forEach(
        (id, title) -> {
          if (offered.size() < OFFERED && offered.add(id)) {
            waiting.add(new Task(act + title, id));
          }
        });
    return waiting;
  }
}
