package org.retroduct.coding.memo;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.platform.Notice;
import org.retroduct.platform.Stale;
import org.retroduct.security.Visitor;

/** Memos for who is logged in with a browser. */
@Path("/projects/{project}/memos")
@Produces(MediaType.TEXT_HTML)
@Blocking
class MemoPages {
  private static final Form BLANK = Form.of(Map.of("kind", "analytic"));

  private final Memos memos;
  private final MemoSheets sheets;
  private final Visitor visitor;

  MemoPages(Memos memos, MemoSheets sheets, Visitor visitor) {
    this.memos = memos;
    this.sheets = sheets;
    this.visitor = visitor;
  }

  /**
   * The list.
   *
   * @param done what was just done
   * @param made the memo that was just written
   * @param undone the memo that was just removed
   */
  @GET
  public TemplateInstance list(
      UUID project,
      @BeanParam MemoFilter filter,
      @RestQuery @DefaultValue("1") int page,
      @RestQuery @Nullable String done,
      @RestQuery @Nullable UUID made,
      @RestQuery @Nullable UUID undone) {
    Memos.Shelf shelf = memos.shelf(visitor.caller(), project, filter);
    return sheets.list(shelf, filter, BLANK, page, sheets.told(project, done, made, undone));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response write(UUID project, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    MemoFilter filter = new MemoFilter();
    filter.target = form.value("target");
    try {
      UUID made = memos.write(visitor.caller(), project, draft(form, filter.targetId())).id();
      String on = filter.target.isEmpty() ? "" : "target=" + filter.target + "&";
      return seeOther(project, "?" + on + "made=" + made);
    } catch (Invalid invalid) {
      Memos.Shelf shelf = memos.shelf(visitor.caller(), project, filter);
      Form refused = form.refused(invalid);
      return Response.status(422)
          .entity(sheets.list(shelf, filter, refused, 1, Notice.NOTHING))
          .build();
    }
  }

  private static MemoDraft draft(Form form, @Nullable UUID target) {
    return new MemoDraft(
        target,
        form.chosen(MemoKind.class, "kind"),
        form.value("text"),
        form.has("private", "yes"));
  }

  private static Response seeOther(UUID project, String rest) {
    return Response.seeOther(URI.create("/projects/" + project + "/memos" + rest + "#done"))
        .build();
  }

  @GET
  @Path("/{memo}")
  public TemplateInstance show(UUID project, UUID memo, @RestQuery @Nullable String done) {
    Memos.Placed placed = memos.get(visitor.caller(), project, memo);
    MemoView view = placed.memo();
    Map<String, String> fields = new HashMap<>();
    fields.put("version", String.valueOf(view.version()));
    fields.put("kind", Named.of(view.kind()));
    fields.put("text", view.text());
    if (view.confidential()) {
      fields.put("private", "yes");
    }
    String undo =
        view.author().equals(visitor.caller().username())
                && ("saved".equals(done) || "undone".equals(done))
            ? memos.undoing(visitor.caller(), project, memo).orElse("")
            : "";
    return sheets.one(project, placed, Form.of(fields), done == null ? "" : done, undo);
  }

  @POST
  @Path("/{memo}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(UUID project, UUID memo, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    Memos.Placed present = memos.get(visitor.caller(), project, memo);
    try {
      MemoDraft draft = draft(form, present.memo().target());
      Expected shown = Expected.shown(form.value("version"));
      MemoView changed = memos.change(visitor.caller(), project, memo, draft, shown);
      String what = changed.draft().equals(present.memo().draft()) ? "same" : "saved";
      return seeOther(project, "/" + memo + "?done=" + what);
    } catch (Invalid invalid) {
      Form refused = form.refused(invalid);
      return Response.status(422).entity(sheets.one(project, present, refused, "", "")).build();
    } catch (Stale stale) {
      if (draft(form, present.memo().target()).equals(present.memo().draft())) {
        return seeOther(project, "/" + memo + "?done=saved"); // the same form, sent twice
      }
      Form again =
          form.with("version", String.valueOf(present.memo().version()))
              .refused("now", Stale.shown("memo"));
      return Response.status(409).entity(sheets.one(project, present, again, "", "")).build();
    }
  }

  @POST
  @Path("/{memo}/changes/{change}/undo")
  public Response undo(UUID project, UUID memo, UUID change, @RestQuery @Nullable String version) {
    memos.undo(visitor.caller(), project, memo, change, Expected.shown(version));
    return seeOther(project, "/" + memo + "?done=undone");
  }

  @POST
  @Path("/{memo}/delete")
  public Response delete(UUID project, UUID memo) {
    memos.delete(visitor.caller(), project, memo, Expected.any());
    return seeOther(project, "?undone=" + memo);
  }

  @POST
  @Path("/{memo}/restore")
  public Response restore(UUID project, UUID memo) {
    memos.restore(visitor.caller(), project, memo);
    return seeOther(project, "?done=restored");
  }
}
