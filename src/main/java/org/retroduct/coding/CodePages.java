package org.retroduct.coding;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
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
import org.retroduct.codebook.CodeDraft;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.security.Visitor;

/** The codebook and one code of it. */
@Path("/projects/{project}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CodePages {
  private final Codes codes;
  private final CodeActs acts;
  private final CodebookView view;
  private final Visitor visitor;

  CodePages(Codes codes, CodeActs acts, CodebookView view, Visitor visitor) {
    this.codes = codes;
    this.acts = acts;
    this.view = view;
    this.visitor = visitor;
  }

  @GET
  @Path("/codebook")
  public TemplateInstance list(UUID project, @RestQuery @Nullable String done) {
    return view.codebook(codes.book(visitor.caller(), project), Form.empty(), done);
  }

  @POST
  @Path("/codebook")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(UUID project, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    try {
      acts.add(visitor.caller(), project, CodeForm.added(form));
      return done(project, "/codebook", "added");
    } catch (Invalid invalid) {
      return refusedBook(project, form.refused(invalid));
    } catch (Conflict taken) {
      return refusedBook(project, form.refused("name", taken.reason()));
    }
  }

  private Response refusedBook(UUID project, Form form) {
    Codes.Book book = codes.book(visitor.caller(), project);
    return Response.status(422).entity(view.codebook(book, form, null)).build();
  }

  @POST
  @Path("/codebook/freeze")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response freeze(UUID project) {
    codes.freeze(visitor.caller(), project);
    return done(project, "/codebook", "frozen");
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
  @Path("/codes/{code}")
  public TemplateInstance show(UUID project, UUID code, @RestQuery @Nullable String done) {
    Form form = CodeForm.of(codes.draft(visitor.caller(), project, code));
    return view.code(codes.book(visitor.caller(), project), code, form, done);
  }

  @POST
  @Path("/codes/{code}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(UUID project, UUID code, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    CodeDraft present = codes.draft(visitor.caller(), project, code);
    try {
      CodeDraft draft = CodeForm.changed(form, present);
      acts.change(visitor.caller(), project, code, draft, Expected.any());
      return done(project, "/codes/" + code, "changed");
    } catch (Invalid invalid) {
      return refusedCode(project, code, form.refused(invalid));
    } catch (Conflict taken) {
      return refusedCode(project, code, form.refused("name", taken.reason()));
    }
  }

  @POST
  @Path("/codes/{code}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response delete(UUID project, UUID code) {
    Form form = CodeForm.of(codes.draft(visitor.caller(), project, code));
    try {
      acts.delete(visitor.caller(), project, code, null, Expected.any());
      return done(project, "/codebook", "deleted");
    } catch (Conflict inUse) {
      return refusedCode(project, code, form.refused("delete", inUse.reason()));
    }
  }

  private Response refusedCode(UUID project, UUID code, Form form) {
    Codes.Book book = codes.book(visitor.caller(), project);
    return Response.status(422).entity(view.code(book, code, form, null)).build();
  }

  private static Response done(UUID project, String page, String what) {
    return Response.seeOther(URI.create("/projects/" + project + page + "?done=" + what + "#done"))
        .build();
  }
}
