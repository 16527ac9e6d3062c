package org.retroduct.agreement;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.RoundState;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Figure;
import org.retroduct.platform.Forbidden;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Named;
import org.retroduct.platform.Violation;
import org.retroduct.platform.When;
import org.retroduct.project.Membership;
import org.retroduct.security.Visitor;
import org.retroduct.statistics.IntervalMethod;

/** How far the coders of a round agree, round after round, and the button that closes one. */
@Path("/projects/{project}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AgreementPages {
  /** From so many transcripts on the page no longer offers the jackknife. */
  private static final int MANY_TRANSCRIPTS = 30;

  private static final List<Choice> UNITS =
      List.of(
          Choice.of("character", "Characters"),
          Choice.of("sentence", "Sentences"),
          Choice.of("turn", "Turns"));
  private static final List<Choice> LEVELS =
      List.of(Choice.of("code", "Each code"), Choice.of("kind", "Kinds of codes"));
  private static final List<Choice> INTERVALS =
      List.of(Choice.of("bootstrap", "Bootstrap"), Choice.of("jackknife", "Jackknife"));

  private final AgreementDesk desk;
  private final FreeAgreement free;
  private final Closing closing;
  private final Visitor visitor;
  private final String software;

  AgreementPages(
      AgreementDesk desk,
      FreeAgreement free,
      Closing closing,
      Visitor visitor,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.desk = desk;
    this.free = free;
    this.closing = closing;
    this.visitor = visitor;
    this.software = "Retroduct " + version;
  }

  @POST
  @Path("/rounds/{round}/close")
  public Response close(UUID project, UUID round) {
    closing.close(visitor.caller(), project, round);
    String next = "/projects/%s/rounds/%s/agreement".formatted(project, round);
    return Response.seeOther(URI.create(next)).build();
  }

  @GET
  @Path("/rounds/{round}/agreement")
  public TemplateInstance show(
      UUID project, UUID round, @BeanParam AgreementQuery query, @RestQuery @Nullable String pair) {
    AgreementDesk.Shown seen =
        desk.round(visitor.caller(), project, round, query.read().wish(), pair);
    RoundAgreement shown = seen.agreement();
    AgreementView figures = shown.figures();
    String base = "/projects/" + project;
    String address = base + "/rounds/" + round;
    Map<String, String> chosen = chosen(shown, pair);
    String settings =
        "unit=%s&level=%s&interval=%s"
            .formatted(chosen.get("unit"), chosen.get("level"), chosen.get("interval"));
    return new AgreementPage(
        layout(shown.member(), base).crumb(shown.round().name(), address).here("Agreement"),
        Form.of(chosen),
        shown.round().name(),
        about(shown),
        new AgreementTable(figures, Passages.of(shown)),
        figures.caveats(),
        seen.changes(),
        new MethodText(shown, software),
        pairs(shown.everybody()),
        shown.isOfPair() ? address + "/agreement?" + settings : "",
        UNITS,
        LEVELS,
        intervals(figures.transcripts().size()),
        "round=" + round + "&" + settings,
        address + "/disagreements",
        base);
  }

  /** What the figures rest on. */
  private static String about(RoundAgreement shown) {
    Instant closed = shown.round().closedAt();
    boolean settled = shown.round().state() == RoundState.ADJUDICATED;
    String coders = shown.isOfPair() ? String.join(" and ", shown.figures().coders()) + ", c" : "C";
    return "%sodings as of %s%s. %s"
        .formatted(
            coders,
            closed == null ? "today" : When.day(closed),
            settled ? ", before the adjudication" : "",
            restsOn(shown.figures()));
  }

  private static String restsOn(AgreementView figures) {
    int transcripts = figures.transcripts().size();
    return "%ss of %s, codebook version\u00A0%d."
        .formatted(
            Named.label(figures.unit()),
            Named.count(transcripts, "transcript"),
            figures.codebookVersion());
  }

  private static Map<String, String> chosen(RoundAgreement shown, @Nullable String pair) {
    return Map.of(
        "unit", Named.of(shown.figures().unit()),
        "level", Named.of(shown.figures().level()),
        "interval", Named.of(shown.settings().interval()),
        "pair", pair == null ? "" : pair);
  }

  private static List<Choice> pairs(List<String> coders) {
    List<Choice> pairs = new ArrayList<>();
    if (coders.size() > 2 && coders.size() <= Figures.MOST_COMPARED_BY_CODE) {
      for (int i = 0; i < coders.size(); i++) {
        for (int j = i + 1; j < coders.size(); j++) {
          pairs.add(Choice.of(i + "-" + j, coders.get(i) + " and " + coders.get(j)));
        }
      }
    }
    return pairs;
  }

  /** Any transcripts and coders, by their present codings; without a choice only the form. */
  @GET
  @Path("/agreement")
  public Response free(UUID project, @BeanParam AgreementQuery query, @Context UriInfo address) {
    AgreementDesk.Offer offer = desk.offer(visitor.caller(), project);
    Form form = new Form(address.getQueryParameters(), List.of());
    if (form.values().isEmpty()) {
      return Response.ok(free(offer, form.with("unit", "character"), null)).build();
    }
    try {
      AgreementQuery.Asked asked = query.read();
      FreeChoice choice = asked.choice().by(offer.names());
      AgreementView figures =
          free.of(visitor.caller(), project, choice, asked.wish()).called(offer.names());
      return Response.ok(free(offer, form, figures)).build();
    } catch (Invalid invalid) {
      return Response.status(422).entity(free(offer, refused(form, invalid), null)).build();
    } catch (Forbidden forbidden) {
      Form refused = form.refused("coder", forbidden.reason());
      return Response.status(403).entity(free(offer, refused, null)).build();
    }
  }

  private static Form refused(Form form, Invalid invalid) {
    Form refused = form;
    for (Violation violation : invalid.violations()) {
      String field = violation.field();
      boolean missing = form.value(field).isEmpty();
      String message = "Choose at least one " + field + ".";
      refused =
          refused.refused(
              field, missing ? message : "This " + field + " " + violation.message() + ".");
    }
    return refused;
  }

  private TemplateInstance free(
      AgreementDesk.Offer offer, Form form, @Nullable AgreementView figures) {
    String base = "/projects/" + offer.member().project();
    // Who has left and had no task in a round is known by the question only.
    Set<String> coders = new TreeSet<>(offer.coders());
    coders.addAll(form.values().getOrDefault("coder", List.of()));
    List<Choice> transcripts = new ArrayList<>();
    offer.transcripts().forEach((id, title) -> transcripts.add(Choice.of(id.toString(), title)));
    return new FreeAgreementPage(
        layout(offer.member(), base).here("Agreement"),
        form,
        transcripts,
        coders.stream()
            .map(coder -> Choice.of(coder, offer.names().of(coder)))
            .sorted(Comparator.comparing(Choice::label))
            .toList(),
        UNITS,
        LEVELS,
        figures == null ? "" : "Present codings. " + restsOn(figures),
        figures == null ? List.of() : asked(offer, figures),
        figures == null ? List.of() : figures.caveats(),
        figures == null ? null : new AgreementTable(figures, Passages.none()),
        base);
  }

  private static List<Figure> asked(AgreementDesk.Offer offer, AgreementView figures) {
    String transcripts =
        figures.transcripts().stream()
            .map(each -> offer.transcripts().getOrDefault(each.id(), ""))
            .sorted()
            .collect(Collectors.joining("; "));
    return List.of(
        new Figure(transcripts, "Transcripts"),
        new Figure(String.join(", ", figures.coders()), "Coders"));
  }

  private static List<Choice> intervals(int transcripts) {
    boolean offered =
        transcripts >= IntervalMethod.FEWEST_DOCUMENTS && transcripts < MANY_TRANSCRIPTS;
    return offered ? INTERVALS : List.of();
  }

  /** Figures of successive rounds side by side. */
  @GET
  @Path("/agreement/rounds")
  public TemplateInstance rounds(UUID project) {
    AgreementDesk.AllClosed seen = desk.rounds(visitor.caller(), project);
    RoundsTable table = new RoundsTable(seen.closed());
    String base = "/projects/" + project;
    return new AgreementRoundsPage(
        layout(seen.member(), base).here("Agreement by round"),
        table.columns(),
        table.pooled(),
        table.rows(),
        table.changes(),
        base);
  }

  private Layout layout(Membership member, String base) {
    return visitor
        .layout()
        .inProject(base, member.projectTitle(), "Rounds")
        .crumb("Rounds", base + "/rounds");
  }
}
