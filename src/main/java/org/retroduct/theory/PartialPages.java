package org.retroduct.theory;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Named;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Notice;
import org.retroduct.project.Membership;
import org.retroduct.project.Names;
import org.retroduct.project.Projects;
import org.retroduct.security.Visitor;

/** Partial configurations: the list, and the form that links passages. */
@Path("/projects/{project}/partials")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PartialPages {
  private static final List<Choice> SLOTS =
      Arrays.stream(Slot.values()).map(s -> Choice.of(Named.of(s), s.title())).toList();

  private static final Map<String, String> DONE =
      Map.of(
          "saved", "Saved.",
          "same", "Nothing was different, so nothing was changed.",
          "undone", "It says again what it said before.",
          "restored", "It is back.");

  private final Partials partials;
  private final PartialShelves shelves;
  private final PartialNotices notices;
  private final Projects projects;
  private final Visitor visitor;

  PartialPages(
      Partials partials,
      PartialShelves shelves,
      PartialNotices notices,
      Projects projects,
      Visitor visitor) {
    this.partials = partials;
    this.shelves = shelves;
    this.notices = notices;
    this.projects = projects;
    this.visitor = visitor;
  }

  /**
   * A passage that can be linked.
   *
   * @param field the name of its select
   */
  record Offer(String field, String words, List<CodeTag> codes) {}

  /**
   * The list.
   *
   * @param told what was just done
   */
  @CheckedTemplate(basePath = "theory", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record PartialsPage(Layout layout, Notice told, List<PartialRow> partials, String base)
      implements TemplateInstance {}

  /**
   * The form.
   *
   * @param name of the page
   * @param transcript the title of what the passages lie in
   * @param configuration the one that took it up, and its address; empty where none did
   * @param build where a configuration is built from it; empty where one was, and for a new one
   * @param remove empty for a new one
   */
  @CheckedTemplate(basePath = "theory", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record PartialPage(
      Layout layout,
      Form form,
      String name,
      String transcript,
      List<Offer> offered,
      List<Choice> slots,
      UUID segment,
      Crumb configuration,
      String build,
      String action,
      String remove,
      String back)
      implements TemplateInstance {}

  /**
   * The list.
   *
   * @param done what was just done
   * @param changed what was just changed
   * @param undone what was just removed
   */
  @GET
  public TemplateInstance list(
      UUID project,
      @RestQuery @Nullable String done,
      @RestQuery @Nullable UUID changed,
      @RestQuery @Nullable UUID undone) {
    PartialShelves.Shelf shelf = shelves.shelf(visitor.caller(), project);
    String base = "/projects/" + project;
    Names names = projects.names(visitor.caller(), project);
    Map<UUID, String> titles = shelves.titles(shelf);
    List<PartialRow> rows =
        shelf.partials().stream()
            .map(partial -> PartialRow.of(partial, shelf, titles, names))
            .toList();
    return new PartialsPage(
        frame(shelf.member()).here("Partial configurations"),
        undone == null
            ? told(project, done, changed)
            : new Notice("Removed.", base + "/partials/" + undone + "/restore", "Put it back"),
        rows,
        base);
  }

  private Notice told(UUID project, @Nullable String done, @Nullable UUID changed) {
    String message = done == null ? "" : DONE.getOrDefault(done, "");
    String undo =
        changed == null
            ? ""
            : partials
                .undoing(visitor.caller(), project, changed)
                .map(("/projects/" + project)::concat)
                .orElse("");
    return new Notice(message, undo, "Undo");
  }

  private Layout frame(Membership member) {
    String base = "/projects/" + member.project();
    return visitor
        .layout()
        .inProject(base, member.projectTitle(), "Configurations")
        .crumb("Configurations", base + "/configurations");
  }

  /** A form for the passages around one, which fills the slot of its first code. */
  @GET
  @Path("/new")
  public TemplateInstance blank(UUID project, @RestQuery @Nullable UUID segment) {
    if (segment == null) {
      throw new NotFound("Begin from a passage: its page offers to join it with others.");
    }
    PartialShelves.Shelf shelf = shelves.around(visitor.caller(), project, segment, null);
    SegmentView anchor = Objects.requireNonNull(shelf.passages().get(segment));
    return page(shelf, PartialForm.around(anchor), segment);
  }

  private PartialPage page(PartialShelves.Shelf shelf, Form form, UUID segment) {
    String base = "/projects/" + shelf.member().project();
    PartialView partial = shelf.partials().stream().findFirst().orElse(null);
    UUID id = partial == null ? null : partial.id();
    String action = base + "/partials" + (id == null ? "" : "/" + id);
    String name = id == null ? "Join passages" : "Change a partial configuration";
    return new PartialPage(
        frame(shelf.member())
            .crumb("Partial configurations", base + "/partials")
            .here(id == null ? name : "Change"),
        form,
        name,
        shelves.title(shelf, segment),
        shelf.passages().values().stream().map(PartialPages::offer).toList(),
        SLOTS,
        segment,
        partial == null ? new Crumb("", "", false) : PartialRow.configuration(partial, shelf, base),
        partial == null ? "" : PartialRow.build(partial, shelf, base),
        action,
        id == null ? "" : action + "/delete",
        id == null ? base + text(shelf, segment, "#s%d") : base + "/partials");
  }

  /**
   * The place in the text, below the project, where a passage ends.
   *
   * @param more follows it; its {@code %d} is the sentence
   */
  private String text(PartialShelves.Shelf shelf, UUID segment, String more) {
    SegmentView passage = Objects.requireNonNull(shelf.passages().get(segment));
    int sentence = notices.sentence(passage);
    return text(passage.transcript(), sentence) + more.formatted(sentence);
  }

  private static String text(UUID transcript, int sentence) {
    return "/transcripts/%s?at=%d".formatted(transcript, sentence);
  }

  private static Offer offer(SegmentView segment) {
    return new Offer(
        PartialForm.field(segment.id()),
        segment.text(),
        segment.codes().stream().map(CodeTag::of).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(UUID project, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    UUID segment = Form.id("segments", form.value("segment"));
    try {
      PartialView made = partials.create(visitor.caller(), project, PartialForm.draft(form, null));
      UUID at = linked(made).contains(segment) ? segment : first(made);
      PartialShelves.Shelf shelf = shelves.around(visitor.caller(), project, at, null);
      return seeOther(project, text(shelf, at, "&wrote=" + made.id()));
    } catch (Invalid invalid) {
      return refused(project, segment, null, form, invalid);
    }
  }

  private static Response done(UUID project, String what) {
    return seeOther(project, "/partials?" + what);
  }

  private static Response seeOther(UUID project, String there) {
    return Response.seeOther(URI.create("/projects/" + project + there + "#done")).build();
  }

  /** Back to the text where it was done, or to the list. */
  private static Response back(
      UUID project, UUID partial, @Nullable UUID in, @Nullable Integer at, String what) {
    return in == null || at == null
        ? done(project, what)
        : seeOther(project, text(in, at) + "&wrote=" + partial);
  }

  private Response refused(
      UUID project, UUID segment, @Nullable UUID id, Form form, Invalid invalid) {
    PartialView partial = id == null ? null : partials.get(visitor.caller(), project, id);
    PartialShelves.Shelf shelf = shelves.around(visitor.caller(), project, segment, partial);
    return Response.status(422).entity(page(shelf, form.refused(invalid), segment)).build();
  }

  @GET
  @Path("/{partial}")
  public TemplateInstance show(UUID project, UUID partial) {
    PartialView view = partials.get(visitor.caller(), project, partial);
    UUID first = first(view);
    PartialShelves.Shelf shelf = shelves.around(visitor.caller(), project, first, view);
    return page(shelf, PartialForm.of(view), first);
  }

  private static Set<UUID> linked(PartialView view) {
    return Set.copyOf(view.draft().ids());
  }

  private static UUID first(PartialView view) {
    return view.draft().ids().stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("All its passages were removed."));
  }

  @POST
  @Path("/{partial}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(UUID project, UUID partial, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    PartialView present = partials.get(visitor.caller(), project, partial);
    try {
      PartialDraft draft = PartialForm.draft(form, present.configuration());
      PartialView changed =
          partials.change(visitor.caller(), project, partial, draft, Expected.over(present, null));
      boolean same = changed.draft().equals(present.draft());
      return done(project, same ? "done=same" : "done=saved&changed=" + partial);
    } catch (Invalid invalid) {
      return refused(project, first(present), partial, form, invalid);
    }
  }

  @POST
  @Path("/{partial}/delete")
  public Response delete(
      UUID project, UUID partial, @RestQuery @Nullable UUID in, @RestQuery @Nullable Integer at) {
    partials.delete(visitor.caller(), project, partial, Expected.any());
    return back(project, partial, in, at, "undone=" + partial);
  }

  @POST
  @Path("/{partial}/restore")
  public Response restore(
      UUID project, UUID partial, @RestQuery @Nullable UUID in, @RestQuery @Nullable Integer at) {
    partials.restore(visitor.caller(), project, partial);
    return back(project, partial, in, at, "done=restored");
  }

  @POST
  @Path("/{partial}/changes/{change}/undo")
  public Response undo(
      UUID project, UUID partial, UUID change, @RestQuery @Nullable String version) {
    partials.undo(visitor.caller(), project, partial, change, Expected.shown(version));
    return done(project, "done=undone&changed=" + partial);
  }
}
