package org.retroduct.coding.bench;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Acts;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Undoing;
import org.retroduct.platform.Layout;
import org.retroduct.project.Permission;
import org.retroduct.security.Visitor;

/** What somebody did in a project, each act with its undoing. */
@Path("/projects/{project}/acts")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ActPages {
  private static final int ROWS = 50;
  private static final Instant NEVER_ENDING = Instant.parse("9999-01-01T00:00:00Z");

  private final Undoing undoing;
  private final Deeds deeds;
  private final Visitor visitor;

  ActPages(Undoing undoing, Deeds deeds, Visitor visitor) {
    this.undoing = undoing;
    this.deeds = deeds;
    this.visitor = visitor;
  }

  /**
   * The list.
   *
   * @param deeds what was changed and removed beside codings, in the time of these rows
   * @param older the address of the rows before these; empty if there are none
   * @param coder whether the reader may code, and so have done anything
   * @param base the address of the project
   */
  @CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ActsPage(
      Layout layout,
      List<ActRow> acts,
      List<DeedRow> deeds,
      String older,
      boolean first,
      boolean coder,
      String base)
      implements TemplateInstance {}

  @GET
  public TemplateInstance list(UUID project, @RestQuery @Nullable String until) {
    Instant before = instant(until);
    Acts.Done did = undoing.did(visitor.caller(), project, before, ROWS);
    String base = "/projects/" + project;
    List<ActRow> rows = new ArrayList<>();
    for (Acts.Act act : did.acts()) {
      SegmentView segment = did.segments().get(act.segment());
      if (segment != null) {
        boolean deleted = did.deleted().contains(act.segment());
        String title = did.titles().getOrDefault(segment.transcript(), "");
        rows.add(ActRow.of(act, segment, deleted, title, base));
      }
    }
    List<Acts.Act> acts = did.acts();
    boolean more = acts.size() == ROWS;
    Instant oldest = more ? acts.get(acts.size() - 1).at() : Instant.EPOCH;
    return new ActsPage(
        visitor.layout().inProject(base, did.member().projectTitle(), "").here("What you did"),
        rows,
        deeds.of(visitor.caller(), project, oldest, before).stream()
            .map(deed -> DeedRow.of(deed, base))
            .toList(),
        more ? "?until=" + oldest : "",
        until == null,
        did.member().may(Permission.CODE),
        base);
  }

  private static Instant instant(@Nullable String until) {
    try {
      return until == null ? NEVER_ENDING : Instant.parse(until);
    } catch (DateTimeParseException unreadable) {
      return NEVER_ENDING;
    }
  }

  @POST
  @Path("/{act}/undo")
  public Response undo(UUID project, UUID act) {
    SegmentView segment = undoing.undo(visitor.caller(), project, act);
    String next = "/projects/%s/segments/%s?done=undone#done".formatted(project, segment.id());
    return Response.seeOther(URI.create(next)).build();
  }

  @POST
  @Path("/{act}/delete")
  public Response delete(UUID project, UUID act) {
    SegmentView gone = undoing.takeAllAway(visitor.caller(), project, act);
    return Response.seeOther(WorkbenchPages.taken(gone, project)).build();
  }

  @POST
  @Path("/{act}/restore")
  public Response restore(UUID project, UUID act) {
    SegmentView back = undoing.putAllBack(visitor.caller(), project, act);
    return Response.seeOther(WorkbenchPages.put(back, project, null)).build();
  }
}
