package org.retroduct.coding.home;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.retroduct.platform.Figure;
import org.retroduct.platform.When;
import org.retroduct.project.MemberView;
import org.retroduct.project.Permission;
import org.retroduct.project.ProjectView;
import org.retroduct.security.Visitor;

/** The front page of a project: what it holds and what waits for the reader. */
@Path("/projects/{project}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class HomePages {
  private final Home home;
  private final Visitor visitor;

  HomePages(Home home, Visitor visitor) {
    this.home = home;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance show(UUID project) {
    Home.Overview overview = home.overview(visitor.caller(), project);
    ProjectView settings = overview.project();
    String base = "/projects/" + project;
    return new ProjectHome(
        visitor.layout().inProject(base, settings.title(), ""),
        settings.title(),
        settings.description(),
        figures(overview),
        overview.waiting(),
        overview.work(),
        facts(settings),
        overview.member().may(Permission.CODE),
        overview.member().may(Permission.MANAGE_TRANSCRIPTS),
        base);
  }

  private static List<Figure> figures(Home.Overview overview) {
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.count(overview.transcripts(), "transcript"));
    figures.add(Figure.count(overview.codes(), "code"));
    if (overview.member().may(Permission.CODE)) {
      figures.add(Figure.count(overview.mine(), "passage", " coded by you"));
    }
    figures.add(Figure.count(overview.visible(), "passage", " coded that you can see"));
    return figures;
  }

  /** How far everybody is. */
  @GET
  @Path("/progress")
  public TemplateInstance progress(UUID project) {
    Home.Team team = home.team(visitor.caller(), project);
    String base = "/projects/" + project;
    String reader = visitor.caller().username();
    List<TeamRow> rows = new ArrayList<>();
    team.titles()
        .forEach(
            (id, title) -> {
              List<TeamRow.Cell> cells = new ArrayList<>();
              for (MemberView coder : team.coders()) {
                Work work = team.work().get(new Progress.Key(coder.account(), id));
                boolean hidden = team.hidden().contains(id) && !coder.username().equals(reader);
                cells.add(new TeamRow.Cell(team.names().of(coder.username()), work, hidden));
              }
              rows.add(new TeamRow(title, base + "/transcripts/" + id, cells));
            });
    return new ProgressPage(
        visitor.layout().inProject(base, team.member().projectTitle(), "").here("Progress"),
        team.coders().stream().map(coder -> team.names().of(coder.username())).toList(),
        rows,
        team.member().may(Permission.MANAGE_TRANSCRIPTS),
        base);
  }

  private static List<Figure> facts(ProjectView settings) {
    List<Figure> facts = new ArrayList<>();
    if (settings.fundingReference() != null) {
      facts.add(new Figure(settings.fundingReference(), "Funding"));
    }
    if (settings.ethicsReference() != null) {
      facts.add(new Figure(settings.ethicsReference(), "Ethics"));
    }
    if (settings.retentionUntil() != null) {
      facts.add(new Figure(When.day(settings.retentionUntil()), "Keep until"));
    }
    return facts;
  }
}
