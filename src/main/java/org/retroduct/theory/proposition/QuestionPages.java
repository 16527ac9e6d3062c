package org.retroduct.theory.proposition;

import io.quarkus.qute.CheckedTemplate;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Notice;
import org.retroduct.project.Names;
import org.retroduct.project.Permission;
import org.retroduct.project.Projects;
import org.retroduct.security.Visitor;

/** An interviewer's turn: which propositions it tested, as the reader and others note it. */
@Path("/projects/{project}/transcripts/{transcript}/turns/{turn}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class QuestionPages {
  private static final Map<String, String> DONE =
      Map.of(
          "noted", "Saved.",
          "saved", "Saved.",
          "same", "Nothing was different, so nothing was changed.",
          "undone", "Your note says again what it said before.",
          "removed", "Your note is removed.",
          "restored", "Your note is back.");

  private final Questions questions;
  private final QuestionSheets sheets;
  private final Propositions propositions;
  private final Projects projects;
  private final Visitor visitor;

  QuestionPages(
      Questions questions,
      QuestionSheets sheets,
      Propositions propositions,
      Projects projects,
      Visitor visitor) {
    this.questions = questions;
    this.sheets = sheets;
    this.propositions = propositions;
    this.projects = projects;
    this.visitor = visitor;
  }

  /** What somebody else noted; {@code tested} the propositions with their numbers. */
  record Other(String coder, List<String> tested, String note) {
    Other {
      tested = List.copyOf(tested);
    }
  }

  /**
   * The page.
   *
   * @param told what was just done
   * @param title of the transcript
   * @param number of the turn, from 1
   * @param answer the words of the next turn; empty if there is none
   * @param noted whether the reader has noted something
   * @param back the place in the transcript
   */
  @CheckedTemplate(
      basePath = "theory/proposition",
      defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record QuestionPage(
      Layout layout,
      Form form,
      Notice told,
      String title,
      int number,
      String speaker,
      String words,
      String answer,
      List<Choice> propositions,
      List<Other> others,
      boolean writer,
      boolean noted,
      String action,
      String back,
      String base)
      implements TemplateInstance {}

  @GET
  public TemplateInstance show(
      UUID project, UUID transcript, int turn, @RestQuery @Nullable String done) {
    QuestionSheets.Sheet sheet = sheets.sheet(visitor.caller(), project, transcript, turn - 1);
    Map<String, List<String>> values = new HashMap<>();
    own(sheet)
        .ifPresent(
            mine -> {
              values.put("propositions", mine.propositions().stream().map(UUID::toString).toList());
              values.put("note", List.of(mine.note() == null ? "" : mine.note()));
            });
    return page(sheet, new Form(values, List.of()), done == null ? "" : done);
  }

  private Optional<QuestionView> own(QuestionSheets.Sheet sheet) {
    return sheet.noted().stream()
        .filter(each -> each.coder().equals(visitor.caller().username()))
        .findFirst();
  }

  private QuestionPage page(QuestionSheets.Sheet sheet, Form form, String done) {
    List<PropositionView> all = propositions.all(sheet.member());
    String base = "/projects/" + sheet.member().project();
    String address = base + "/transcripts/" + sheet.text().transcript();
    int number = sheet.turn().index() + 1;
    String action = address + "/turns/" + number;
    return new QuestionPage(
        visitor
            .layout()
            .inProject(base, sheet.member().projectTitle(), "Transcripts")
            .crumb("Transcripts", base + "/transcripts")
            .crumb(sheet.text().title(), address)
            .here("Turn " + number),
        form,
        told(sheet, done, base, action),
        sheet.text().title(),
        number,
        sheet.turn().speaker() == null ? "" : sheet.turn().speaker(),
        sheet.turn().text(),
        sheet.answer(),
        all.stream().map(QuestionPages::choice).toList(),
        others(sheet, all),
        sheet.member().may(Permission.CODE),
        own(sheet).isPresent(),
        action,
        TestedBy.place(address, sheet.text().sentences(), sheet.turn().start(), number),
        base);
  }

  private Notice told(QuestionSheets.Sheet sheet, String done, String base, String action) {
    return new Notice(
        DONE.getOrDefault(done, ""),
        undo(sheet, done, base, action),
        done.equals("removed") ? "Put it back" : "Undo");
  }

  private String undo(QuestionSheets.Sheet sheet, String done, String base, String action) {
    return switch (done) {
      case "removed" -> action + "/restore";
      case "noted" -> action + "/delete";
      case "saved", "undone" ->
          questions
              .undoing(
                  visitor.caller(),
                  sheet.member().project(),
                  sheet.text().transcript(),
                  sheet.turn().index())
              .map(base::concat)
              .orElse("");
      default -> "";
    };
  }

  private static Choice choice(PropositionView each) {
    String ifThen = each.ifThen() == null ? "" : each.ifThen();
    return new Choice(each.id().toString(), each.number() + ". " + each.text(), ifThen);
  }

  private List<Other> others(QuestionSheets.Sheet sheet, List<PropositionView> all) {
    Names names = projects.names(visitor.caller(), sheet.member().project());
    List<Other> others = new ArrayList<>();
    for (QuestionView each : sheet.noted()) {
      if (!each.coder().equals(visitor.caller().username())) {
        List<String> tested =
            all.stream()
                .filter(proposition -> each.propositions().contains(proposition.id()))
                .map(proposition -> proposition.number() + ". " + proposition.text())
                .toList();
        others.add(
            new Other(names.of(each.coder()), tested, each.note() == null ? "" : each.note()));
      }
    }
    return others;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      UUID project, UUID transcript, int turn, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    try {
      QuestionDraft draft =
          new QuestionDraft(transcript, turn - 1, form.ids("propositions"), form.value("note"));
      Optional<QuestionDraft> before =
          own(sheets.sheet(visitor.caller(), project, transcript, turn - 1))
              .map(QuestionView::draft);
      QuestionDraft now =
          questions.put(visitor.caller(), project, draft, form.value("text")).draft();
      String done = before.isEmpty() ? "noted" : before.get().equals(now) ? "same" : "saved";
      return seeOther(project, transcript, turn, done);
    } catch (Invalid invalid) {
      QuestionSheets.Sheet sheet = sheets.sheet(visitor.caller(), project, transcript, turn - 1);
      return Response.status(422).entity(page(sheet, form.refused(invalid), "")).build();
    }
  }

  private static Response seeOther(UUID project, UUID transcript, int turn, String done) {
    String next = "/projects/%s/transcripts/%s/turns/%d?done=%s#done";
    return Response.seeOther(URI.create(next.formatted(project, transcript, turn, done))).build();
  }

  @POST
  @Path("/delete")
  public Response delete(UUID project, UUID transcript, int turn) {
    QuestionSheets.Sheet sheet = sheets.sheet(visitor.caller(), project, transcript, turn - 1);
    QuestionView mine =
        own(sheet).orElseThrow(() -> new NotFound("You have noted nothing of this question."));
    questions.delete(visitor.caller(), project, mine.id(), Expected.any());
    return seeOther(project, transcript, turn, "removed");
  }

  @POST
  @Path("/changes/{change}/undo")
  public Response undo(
      UUID project, UUID transcript, int turn, UUID change, @RestQuery @Nullable String version) {
    Expected seen = Expected.shown(version);
    questions.undo(visitor.caller(), project, transcript, turn - 1, change, seen);
    return seeOther(project, transcript, turn, "undone");
  }

  @POST
  @Path("/restore")
  public Response restore(UUID project, UUID transcript, int turn) {
    questions.restore(visitor.caller(), project, transcript, turn - 1);
    return seeOther(project, transcript, turn, "restored");
  }
}
