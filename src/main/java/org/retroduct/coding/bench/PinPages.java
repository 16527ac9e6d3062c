package org.retroduct.coding.bench;

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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.security.Visitor;

/** Which codes a coder keeps at hand, and under which access keys. */
@Path("/projects/{project}/pins")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PinPages {
  private final AtHand atHand;
  private final Visitor visitor;

  PinPages(AtHand atHand, Visitor visitor) {
    this.atHand = atHand;
    this.visitor = visitor;
  }

  /**
   * The form.
   *
   * @param places a field and an access key each, and the code that has it while none is pinned
   * @param from the transcript to go back to; empty for the project
   * @param page its page
   */
  @CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record PinsPage(
      Layout layout,
      Form form,
      String message,
      List<Choice> places,
      List<Choice> offered,
      String action,
      String from,
      int page,
      String back)
      implements TemplateInstance {}

  @GET
  public TemplateInstance show(
      UUID project,
      @RestQuery @Nullable UUID from,
      @RestQuery @Nullable Integer page,
      @RestQuery @Nullable String done) {
    AtHand.Pins pins = atHand.pins(visitor.caller(), project);
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < pins.pinned().size(); i++) {
      UUID code = pins.pinned().get(i);
      values.put("place" + i, code == null ? "" : code.toString());
    }
    String message = done == null ? "" : "Your codes are pinned.";
    return page(pins, Form.of(values), message, from, page == null ? 1 : page);
  }

  private PinsPage page(
      AtHand.Pins pins, Form form, String message, @Nullable UUID from, int page) {
    String base = "/projects/" + pins.member().project();
    List<Choice> offered =
        pins.offered().stream()
            .map(code -> Choice.of(code.id().toString(), code.key() + " " + code.name()))
            .toList();
    List<Choice> places = new ArrayList<>();
    for (int i = 0; i < KeyPlaces.COUNT; i++) {
      String key = CodePanel.KEYS.get(i).toUpperCase(Locale.ROOT);
      places.add(new Choice("place" + i, "Key " + key, unpinned(pins, i, offered)));
    }
    return new PinsPage(
        visitor
            .layout()
            .inProject(base, pins.member().projectTitle(), "Transcripts")
            .here("Pinned and recent codes"),
        form,
        message,
        places,
        offered,
        base + "/pins",
        from == null ? "" : from.toString(),
        page,
        from == null ? base : base + transcript(from, page));
  }

  /** What a key is for where nothing is pinned to it: the code that has it now. */
  private static String unpinned(AtHand.Pins pins, int place, List<Choice> offered) {
    UUID now = pins.pinned().get(place) == null ? pins.now().get(place) : null;
    return offered.stream()
        .filter(code -> code.value().equals(String.valueOf(now)))
        .map(code -> "Now " + code.label())
        .findFirst()
        .orElse("");
  }

  private static String transcript(UUID from, int page) {
    return "/transcripts/%s?page=%d".formatted(from, page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(UUID project, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    UUID from = null;
    String asked = form.value("page");
    int page = asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
    try {
      from = form.id("from");
      List<@Nullable UUID> places = new ArrayList<>();
      for (int i = 0; i < KeyPlaces.COUNT; i++) {
        places.add(form.id("place" + i));
      }
      atHand.pin(visitor.caller(), project, places);
      String base = "/projects/" + project;
      String next = from == null ? "/pins?done=saved#done" : transcript(from, page) + "#code";
      return Response.seeOther(URI.create(base + next)).build();
    } catch (Invalid invalid) {
      AtHand.Pins pins = atHand.pins(visitor.caller(), project);
      return Response.status(422).entity(page(pins, form.refused(invalid), "", from, page)).build();
    }
  }
}
