package org.retroduct.coding.home;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.platform.Pager;
import org.retroduct.platform.Window;
import org.retroduct.project.Permission;
import org.retroduct.security.Visitor;
import org.retroduct.study.ArrangementView;
import org.retroduct.study.ParticipantView;
import org.retroduct.transcript.Imports;
import org.retroduct.transcript.OriginalFile;
import org.retroduct.transcript.SpeakerRole;
import org.retroduct.transcript.TranscriptKind;
import org.retroduct.transcript.TranscriptView;

/** The transcripts of a project, and the form to add one. */
@Path("/projects/{project}/transcripts")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TranscriptPages {
  private static final int ROWS = 100;
  private static final Form BLANK = Form.of(Map.of("kind", "interview"));

  private final TranscriptShelf shelf;
  private final Imports imports;
  private final Visitor visitor;

  TranscriptPages(TranscriptShelf shelf, Imports imports, Visitor visitor) {
    this.shelf = shelf;
    this.imports = imports;
    this.visitor = visitor;
  }

  /**
   * The list.
   *
   * @param page from 1
   * @param done the transcript that was just added; {@code deleted} if one was deleted
   */
  @GET
  public TranscriptsPage list(
      UUID project, @RestQuery @DefaultValue("1") int page, @RestQuery @Nullable String done) {
    return page(project, Math.max(1, page), BLANK, done);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response add(UUID project, @BeanParam TranscriptForm form) throws IOException {
    try {
      var draft = form.draft();
      var upload = form.chosenFile();
      var file = new OriginalFile(upload.fileName(), Files.readAllBytes(upload.uploadedFile()));
      UUID added = imports.file(visitor.caller(), project, draft, file).id();
      String next = "/projects/" + project + "/transcripts?done=" + added + "#done";
      return Response.seeOther(URI.create(next)).build();
    } catch (Invalid invalid) {
      return Response.status(422).entity(page(project, 1, form.refused(invalid), null)).build();
    }
  }

  private TranscriptsPage page(UUID project, int page, Form form, @Nullable String done) {
    String base = "/projects/" + project;
    Window window = Window.of((Math.min(page, 1_000_000) - 1) * ROWS, ROWS);
    TranscriptShelf.Shelf shown = shelf.shelf(visitor.caller(), project, window);
    List<TranscriptView> transcripts = shown.transcripts().items();
    int pages = Pager.pages(shown.transcripts().total(), ROWS);
    if (page > pages) {
      return page(project, pages, form, done);
    }
    TranscriptView added =
        transcripts.stream().filter(t -> t.id().toString().equals(done)).findFirst().orElse(null);
    return new TranscriptsPage(
        visitor
            .layout()
            .inProject(base, shown.member().projectTitle(), "Transcripts")
            .here("Transcripts"),
        form,
        message(added, done),
        added == null ? "" : base + "/transcripts/" + added.id(),
        added == null ? List.of() : warnings(added),
        added == null ? "" : unknown(added),
        rows(base, shown),
        new Pager(page, pages, "?page=", ""),
        shown.arrangements().stream().map(a -> Choice.of(a.id().toString(), a.name())).toList(),
        shown.participants().stream().map(p -> Choice.of(p.id().toString(), p.code())).toList(),
        Arrays.stream(TranscriptKind.values()).map(TranscriptPages::choice).toList(),
        shown.member().may(Permission.CODE),
        shown.work().values().stream().anyMatch(work -> work.round() != null),
        shown.member().may(Permission.MANAGE_TRANSCRIPTS),
        base + "/transcripts");
  }

  private static Choice choice(TranscriptKind kind) {
    return Choice.of(Named.of(kind), Named.label(kind));
  }

  private static String message(@Nullable TranscriptView added, @Nullable String done) {
    if (added == null && "deleted".equals(done)) {
      return "The transcript was deleted.";
    }
    if (added == null) {
      return done == null ? "" : "The transcript was added.";
    }
    return "Added %s: %s, %s."
        .formatted(
            added.title(), Named.count(added.turns(), "turn"), Named.count(added.words(), "word"));
  }

  private static List<String> warnings(TranscriptView added) {
    return added.warnings().stream().map(w -> "Line " + w.line() + ": " + w.message()).toList();
  }

  /** The labels of those of whom nobody has said yet who they are, in words. */
  private static String unknown(TranscriptView added) {
    return Named.all(
        added.speakers().stream()
            .filter(speaker -> speaker.role() == SpeakerRole.UNKNOWN && speaker.label() != null)
            .map(speaker -> "“" + speaker.label() + "”")
            .toList());
  }

  private static List<TranscriptRow> rows(String base, TranscriptShelf.Shelf shown) {
    Map<UUID, String> names =
        shown.arrangements().stream()
            .collect(Collectors.toMap(ArrangementView::id, ArrangementView::name));
    Map<UUID, String> codes =
        shown.participants().stream()
            .collect(Collectors.toMap(ParticipantView::id, ParticipantView::code));
    return shown.transcripts().items().stream()
        .map(
            t ->
                new TranscriptRow(
                    t.title(),
                    base + "/transcripts/" + t.id(),
                    named(t.arrangements(), names),
                    named(t.participants(), codes),
                    String.format(Locale.ROOT, "%,d", t.words()),
                    t.turns(),
                    work(shown, t.id()),
                    Objects.requireNonNullElse(work(shown, t.id()).round(), ""),
                    Named.of(t.status())))
        .toList();
  }

  private static Work work(TranscriptShelf.Shelf shown, UUID transcript) {
    return shown.work().getOrDefault(transcript, Work.none(0));
  }

  private static String named(List<UUID> ids, Map<UUID, String> names) {
    return ids.stream()
        .map(id -> names.getOrDefault(id, ""))
        .filter(name -> !name.isEmpty())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
