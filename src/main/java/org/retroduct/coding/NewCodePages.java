package org.retroduct.coding;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.security.Visitor;

/**
 * Adds a code from the workbench without losing what was ticked and typed there: the fields travel
 * with the form and come back, and the new code stands in the coding line.
 */
@Path("/projects/{project}/transcripts/{transcript}/codes")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
class NewCodePages {
  /** The fields of the new code; all others are the workbench's. */
  private static final Set<String> OWN =
      Set.of("kind", "name", "parent", "definition", "includeWhen", "excludeWhen", "example");

  private final Benches benches;
  private final CodeActs acts;
  private final WorkbenchView view;
  private final Visitor visitor;

  NewCodePages(Benches benches, CodeActs acts, WorkbenchView view, Visitor visitor) {
    this.benches = benches;
    this.acts = acts;
    this.view = view;
    this.visitor = visitor;
  }

  @POST
  @Path("/new")
  public TemplateInstance form(
      UUID project,
      UUID transcript,
      @RestQuery @Nullable Integer page,
      MultivaluedMap<String, String> fields) {
    return page(project, transcript, page, Form.posted(fields));
  }

  private NewCode page(UUID project, UUID transcript, @Nullable Integer page, Form form) {
    Bench bench = benches.bench(visitor.caller(), project, transcript);
    String base = "/projects/" + project;
    String address = base + "/transcripts/" + transcript;
    String at = page == null ? "" : "?page=" + page;
    return new NewCode(
        visitor
            .layout()
            .inProject(base, bench.member().projectTitle(), "Transcripts")
            .crumb("Transcripts", base + "/transcripts")
            .crumb(bench.text().title(), address + at)
            .here("Add a code"),
        form,
        bench.text().title(),
        bench.task() == null ? "" : bench.task().name(),
        CodeForm.kinds(),
        CodeForm.parents(bench.codes(), null, null),
        carried(form),
        address + "/codes" + at,
        address + "/codes/back" + at);
  }

  private static List<Choice> carried(Form form) {
    List<Choice> carried = new ArrayList<>();
    form.values()
        .forEach(
            (field, values) -> {
              if (!OWN.contains(field)) {
                values.forEach(value -> carried.add(Choice.of(field, value)));
              }
            });
    return carried;
  }

  @POST
  @Path("/back")
  public TemplateInstance back(
      UUID project,
      UUID transcript,
      @RestQuery @Nullable Integer page,
      MultivaluedMap<String, String> fields) {
    Bench bench = benches.bench(visitor.caller(), project, transcript);
    Form form = Form.posted(fields);
    return view.page(bench, form, WorkbenchView.At.again(page, form));
  }

  @POST
  public Response add(
      UUID project,
      UUID transcript,
      @RestQuery @Nullable Integer page,
      MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    try {
      CodeView code = acts.add(visitor.caller(), project, CodeForm.added(form)).code();
      Bench bench = benches.bench(visitor.caller(), project, transcript);
      boolean offered = bench.ids().containsValue(code.id());
      Form returned = returned(form, offered ? String.valueOf(code.key()) : "");
      WorkbenchView.At place = WorkbenchView.At.again(page, returned);
      return Response.ok(view.page(bench, returned, place, told(code, offered))).build();
    } catch (Invalid invalid) {
      return refused(page(project, transcript, page, form.refused(invalid)));
    } catch (Conflict taken) {
      return refused(page(project, transcript, page, form.refused("name", taken.reason())));
    }
  }

  private static Response refused(TemplateInstance page) {
    return Response.status(422).entity(page).build();
  }

  private static String told(CodeView code, boolean offered) {
    return offered
        ? "Added %s “%s”. It stands in the coding line: press Enter to put it on the words."
            .formatted(code.key(), code.name())
        : "Added “%s”. It can be used outside this round.".formatted(code.name());
  }

  /** The workbench's own fields, with the new code in the coding line if it can be used here. */
  private static Form returned(Form form, String key) {
    Map<String, List<String>> values = new HashMap<>(form.values());
    values.keySet().removeAll(OWN);
    String line = form.value("quick").strip();
    String memo = line.contains("//") ? " " + line.substring(line.indexOf("//")) : "";
    String before = memo.isEmpty() ? line : line.substring(0, line.indexOf("//")).strip();
    values.put("quick", List.of((before + " " + key + memo).strip()));
    return new Form(values, List.of());
  }
}
