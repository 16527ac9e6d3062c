package org.retroduct.coding.codes;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Revised;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Notice;
import org.retroduct.platform.Pager;
import org.retroduct.platform.Window;
import org.retroduct.security.FormComesBack;
import org.retroduct.security.Visitor;

/** The codebook, its versions and what was done to it. */
@Path("/projects/{project}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CodebookPages {
  private static final int ACTS = 50;

  private final Codes codes;
  private final CodeActs acts;
  private final CodebookStory story;
  private final CodebookVersions versions;
  private final CodebookView view;
  private final Visitor visitor;

  CodebookPages(
      Codes codes,
      CodeActs acts,
      CodebookStory story,
      CodebookVersions versions,
      CodebookView view,
      Visitor visitor) {
    this.codes = codes;
    this.acts = acts;
    this.story = story;
    this.versions = versions;
    this.view = view;
    this.visitor = visitor;
  }

  /**
   * The codebook.
   *
   * @param act what was just done to it
   * @param undone what was just undone
   * @param frozen whether it was just frozen
   */
  @GET
  @Path("/codebook")
  public TemplateInstance show(
      UUID project,
      @RestQuery @Nullable UUID act,
      @RestQuery @Nullable UUID undone,
      @RestQuery boolean frozen) {
    Notice told =
        frozen
            ? Notice.of("This version is frozen. The next change begins another.")
            : story.told(visitor.caller(), project, act, undone);
    return page(project, Form.empty(), told);
  }

  private CodebookPage page(UUID project, Form form, Notice told) {
    return view.codebook(
        codes.book(visitor.caller(), project),
        versions.keeping(visitor.caller(), project),
        form,
        told);
  }

  @POST
  @Path("/codebook")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FormComesBack
  public Response add(UUID project, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    if (form.refused()) {
      return refused(project, form);
    }
    try {
      Revised added = acts.add(visitor.caller(), project, CodeForm.added(form));
      return to(project, "/codebook?act=" + added.act());
    } catch (Invalid invalid) {
      return refused(project, form.refused(invalid));
    } catch (Conflict taken) {
      return refused(project, form.refused("name", taken.reason()));
    }
  }

  private Response refused(UUID project, Form form) {
    return Response.status(422).entity(page(project, form, Notice.NOTHING)).build();
  }

  private static Response to(UUID project, String page) {
    return Response.seeOther(URI.create("/projects/" + project + page + "#done")).build();
  }

  @POST
  @Path("/codebook/freeze")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response freeze(UUID project) {
    codes.freeze(visitor.caller(), project);
    return to(project, "/codebook?frozen=true");
  }

  @POST
  @Path("/codebook/acts/{act}/undo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response undo(UUID project, UUID act) {
    try {
      acts.undo(visitor.caller(), project, act);
      return to(project, "/codebook?undone=" + act);
    } catch (Conflict since) {
      return refused(project, Form.empty().refused("versions", since.reason()));
    }
  }

  @GET
  @Path("/codebook.csv")
  @Produces("text/csv;charset=utf-8")
  public Response csv(UUID project) {
    return Response.ok(codes.csv(visitor.caller(), project))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"codebook.csv\"")
        .build();
  }

  @GET
  @Path("/codebook/versions")
  public TemplateInstance versions(UUID project, @RestQuery @DefaultValue("1") int page) {
    int at = Math.max(1, Math.min(page, 100_000));
    Listing<CodebookStory.Line> done =
        story.list(visitor.caller(), project, Window.of((at - 1) * ACTS, ACTS));
    int pages = Pager.pages(done.total(), ACTS);
    if (at > pages) {
      return versions(project, pages);
    }
    return view.versions(
        codes.book(visitor.caller(), project),
        versions.list(visitor.caller(), project),
        done,
        new Pager(at, pages, "?page=", ""));
  }

  @GET
  @Path("/codebook/versions/{version}")
  public TemplateInstance version(UUID project, int version) {
    return view.version(versions.version(visitor.caller(), project, version));
  }

  /** What changed between two versions. */
  @GET
  @Path("/codebook/changes")
  public TemplateInstance changes(UUID project, @RestQuery int since, @RestQuery int version) {
    Codes.Book book = codes.book(visitor.caller(), project);
    int last = book.version().number();
    int later = version < 1 || version > last ? last : version;
    int earlier = since < 0 || since >= later ? later - 1 : since;
    return view.changes(book, versions.changes(visitor.caller(), project, later, earlier));
  }
}
