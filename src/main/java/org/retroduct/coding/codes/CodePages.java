package org.retroduct.coding.codes;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeDraft;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Revised;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Notice;
import org.retroduct.platform.Stale;
import org.retroduct.security.FormComesBack;
import org.retroduct.security.Visitor;

/** One code, and all that can be done with it. */
@Path("/projects/{project}/codes/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
class CodePages {
  private final Codes codes;
  private final CodeActs acts;
  private final CodebookStory story;
  private final CodeScreen screen;
  private final Visitor visitor;

  CodePages(Codes codes, CodeActs acts, CodebookStory story, CodeScreen screen, Visitor visitor) {
    this.codes = codes;
    this.acts = acts;
    this.story = story;
    this.screen = screen;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance show(UUID project, UUID code, @RestQuery @Nullable UUID act) {
    Form form = CodeForm.of(codes.present(visitor.caller(), project, code));
    return screen.code(project, code, form, story.told(visitor.caller(), project, act, null));
  }

  @POST
  @FormComesBack
  public Response change(UUID project, UUID code, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    if (form.refused()) {
      return refused(project, code, form);
    }
    CodeView present = codes.present(visitor.caller(), project, code);
    Expected shown = Expected.shown(form.value("version"));
    try {
      return done(
          project,
          code,
          form,
          "name",
          () -> {
            CodeDraft draft = CodeForm.changed(form, present.draft());
            return acts.change(visitor.caller(), project, code, draft, shown);
          });
    } catch (Stale stale) {
      Form told =
          form.with("version", String.valueOf(present.version())).refused(Stale.told("code"));
      TemplateInstance page = screen.code(project, code, told, Notice.NOTHING);
      return Response.status(409).entity(page).build();
    }
  }

  /** Something done with the code; refusals come back on its page. */
  private interface Act {
    Revised act();
  }

  private Response done(UUID project, UUID code, Form form, String field, Act act) {
    try {
      Revised done = act.act();
      String what = done.act() == null ? "" : "?act=" + done.act() + "#done";
      return to(project, "/codes/" + done.code().id() + what);
    } catch (Invalid invalid) {
      return refused(project, code, form.refused(invalid));
    } catch (Conflict conflict) {
      return refused(project, code, form.refused(field, conflict.reason()));
    }
  }

  private static Response to(UUID project, String page) {
    return Response.seeOther(URI.create("/projects/" + project + page)).build();
  }

  private Response refused(UUID project, UUID code, Form form) {
    return Response.status(422).entity(screen.code(project, code, form, Notice.NOTHING)).build();
  }

  /** The code's own fields with what the small forms beside them posted. */
  private Form beside(UUID project, UUID code, MultivaluedMap<String, String> fields) {
    return CodeForm.of(codes.present(visitor.caller(), project, code)).with(Form.posted(fields));
  }

  @POST
  @Path("/retire")
  public Response retire(UUID project, UUID code, MultivaluedMap<String, String> fields) {
    Form form = beside(project, code, fields);
    return done(
        project,
        code,
        form,
        "retire",
        () -> acts.retire(visitor.caller(), project, code, form.has("retire", "yes")));
  }

  @POST
  @Path("/place")
  public Response place(UUID project, UUID code, MultivaluedMap<String, String> fields) {
    Form form = beside(project, code, fields);
    return done(
        project,
        code,
        form,
        "before",
        () -> acts.place(visitor.caller(), project, code, form.id("before")));
  }

  @POST
  @Path("/merge")
  public Response merge(UUID project, UUID code, MultivaluedMap<String, String> fields) {
    Form form = beside(project, code, fields);
    return done(
        project,
        code,
        form,
        "into",
        () -> acts.merge(visitor.caller(), project, code, form.id("into")));
  }

  @POST
  @Path("/delete")
  public Response delete(UUID project, UUID code, MultivaluedMap<String, String> fields) {
    Form form = beside(project, code, fields);
    try {
      UUID moveTo = form.id("moveTo");
      Revised gone = acts.delete(visitor.caller(), project, code, moveTo, Expected.any());
      return to(project, "/codebook?act=" + gone.act() + "#done");
    } catch (Invalid invalid) {
      return refused(project, code, form.refused(invalid));
    } catch (Conflict inUse) {
      return refused(project, code, form.refused("moveTo", inUse.reason()));
    }
  }

  @GET
  @Path("/split")
  public TemplateInstance splitting(UUID project, UUID code) {
    return screen.split(project, code, Form.empty());
  }

  @POST
  @Path("/split")
  @FormComesBack
  public Response split(UUID project, UUID code, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    if (form.refused()) {
      return refusedPart(project, code, form);
    }
    if (form.has("more", "yes")) {
      return Response.ok(screen.split(project, code, CodeForm.another(form))).build();
    }
    try {
      List<Revised> made = acts.split(visitor.caller(), project, code, CodeForm.parts(form));
      Revised first = made.get(0);
      return made.size() > 1
          ? to(project, "/codebook/versions#acts")
          : to(project, "/codes/" + first.code().id() + "?act=" + first.act() + "#done");
    } catch (Invalid invalid) {
      return refusedPart(project, code, CodeForm.refusedPart(form, invalid));
    } catch (Conflict taken) {
      return refusedPart(project, code, CodeForm.refusedPart(form, taken));
    }
  }

  private Response refusedPart(UUID project, UUID code, Form form) {
    return Response.status(422).entity(screen.split(project, code, form)).build();
  }
}
