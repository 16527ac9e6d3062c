package org.retroduct.coding.bench;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.coding.codes.CodeActs;
import org.retroduct.coding.codes.CodeForm;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.security.FormComesBack;
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
  private final Benches benches;
  private final CodeActs acts;
  private final WorkbenchView view;
  private final BenchQuestions questions;
  private final Visitor visitor;

  NewCodePages(Benches benches, CodeActs acts, WorkbenchView view, Visitor visitor) {
    this.benches = benches;
    this.acts = acts;
    this.view = view;
    this.questions = new BenchQuestions(visitor);
    this.visitor = visitor;
  }

  @POST
  @FormComesBack
  public Response add(
      UUID project,
      UUID transcript,
      @RestQuery @Nullable Integer page,
      MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    if (form.has("back", "yes")) {
      Bench bench = benches.bench(visitor.caller(), project, transcript);
      Form kept = workbench(form);
      return Response.ok(view.page(bench, kept, WorkbenchView.At.again(page, kept))).build();
    }
    if (form.refused()) {
      return refused(project, transcript, form, page);
    }
    try {
      CodeView code = acts.add(visitor.caller(), project, CodeForm.added(form)).code();
      Bench bench = benches.bench(visitor.caller(), project, transcript);
      boolean offered = bench.ids().containsValue(code.id());
      Form returned = returned(form, offered ? String.valueOf(code.key()) : "");
      WorkbenchView.At place = WorkbenchView.At.again(page, returned);
      return Response.ok(view.page(bench, returned, place, told(code, offered))).build();
    } catch (Invalid invalid) {
      return refused(project, transcript, form.refused(invalid), page);
    } catch (Conflict taken) {
      return refused(project, transcript, form.refused("name", taken.reason()), page);
    }
  }

  private Response refused(UUID project, UUID transcript, Form form, @Nullable Integer page) {
    Bench bench = benches.bench(visitor.caller(), project, transcript);
    return Response.status(422).entity(questions.newCode(bench, form, page)).build();
  }

  private static String told(CodeView code, boolean offered) {
    return offered
        ? "Added %s “%s”. It stands in the coding line: press Enter to put it on the words."
            .formatted(code.key(), code.name())
        : "Added “%s”. It can be used outside this round.".formatted(code.name());
  }

  /** The workbench's own fields, with the new code in the coding line if it can be used here. */
  private static Form returned(Form form, String key) {
    String line = form.value("quick").strip();
    String memo = line.contains("//") ? " " + line.substring(line.indexOf("//")) : "";
    String before = memo.isEmpty() ? line : line.substring(0, line.indexOf("//")).strip();
    return workbench(form).with("quick", (before + " " + key + memo).strip());
  }

  private static Form workbench(Form form) {
    Map<String, List<String>> values = new HashMap<>(form.values());
    values.keySet().removeAll(BenchQuestions.OF_A_CODE);
    return new Form(values, List.of());
  }
}
