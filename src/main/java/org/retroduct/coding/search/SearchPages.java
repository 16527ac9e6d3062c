package org.retroduct.coding.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Pager;
import org.retroduct.platform.Window;
import org.retroduct.project.Projects;
import org.retroduct.security.Visitor;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;

/** Full-text search for who is logged in with a browser. */
@Path("/projects/{project}/search")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SearchPages {
  private static final int ROWS = 50;
  private static final Map<String, String> GROUPS =
      Map.of(
          "transcripts",
          "Transcripts",
          "memos",
          "Memos and notes on passages",
          "codebook",
          "Codebook");
  private static final int LAST = 1_000_000;

  private final Search search;
  private final Projects projects;
  private final Visitor visitor;

  SearchPages(Search search, Projects projects, Visitor visitor) {
    this.search = search;
    this.projects = projects;
    this.visitor = visitor;
  }

  @GET
  public Response find(
      UUID project,
      @RestQuery @Nullable String q,
      @RestQuery @Nullable String in,
      @RestQuery @DefaultValue("1") int page,
      @Context UriInfo address) {
    String base = "/projects/" + project;
    if (!address.getQueryParameters().containsKey("q")) {
      return Response.ok(page(base, project, Form.empty(), null, q, in, 1)).build();
    }
    Form form = Form.of(Map.of("q", q == null ? "" : q));
    try {
      int shown = Math.max(1, Math.min(page, LAST));
      Window window = Window.of((shown - 1) * ROWS, ROWS);
      Search.Found found = search.find(visitor.caller(), project, q, in, window);
      int last = Pager.pages(found.hits().total(), ROWS);
      if (shown > last) {
        return find(project, q, in, last, address);
      }
      return Response.ok(page(base, project, form, found, q, in, shown)).build();
    } catch (Invalid invalid) {
      Form refused = form.refused(invalid);
      return Response.status(422).entity(page(base, project, refused, null, q, in, 1)).build();
    }
  }

  private SearchPage page(
      String base,
      UUID project,
      Form form,
      Search.@Nullable Found found,
      @Nullable String q,
      @Nullable String in,
      int shown) {
    String title =
        found == null
            ? projects.get(visitor.caller(), project).title()
            : found.member().projectTitle();
    Layout layout = visitor.layout().inProject(base, title, "Search").here("Search");
    String action = base + "/search";
    if (found == null) {
      Pager none = new Pager(1, 1, "", "");
      return new SearchPage(layout, form, "", "", List.of(), List.of(), none, action);
    }
    long total = found.hits().total();
    int pages = Pager.pages(total, ROWS);
    String ask = "?q=" + URLEncoder.encode(q == null ? "" : q, StandardCharsets.UTF_8);
    String within = in == null || in.isEmpty() ? "" : "&in=" + in;
    return new SearchPage(
        layout,
        form,
        (total == 0 ? "Nothing found" : total == 1 ? "1 place" : "%,d places".formatted(total))
            + " for “%s”".formatted(q == null ? "" : q.strip()),
        pages == 1 ? "" : range(shown, found.hits().items().size()),
        groups(found, ask, in == null ? "" : in),
        shelves(base, found.hits().items()),
        new Pager(shown, pages, ask + within + "&page=", ""),
        action);
  }

  private static String range(int page, int rows) {
    int before = (page - 1) * ROWS;
    return rows == 0 ? "" : "Places %,d to %,d".formatted(before + 1, before + rows);
  }

  private static List<Crumb> groups(Search.Found found, String ask, String in) {
    List<Crumb> groups = new ArrayList<>();
    int all = found.counts().values().stream().mapToInt(Integer::intValue).sum();
    groups.add(new Crumb("Everything (%,d)".formatted(all), ask, in.isEmpty()));
    for (String group : List.of("transcripts", "memos", "codebook")) {
      int count = found.count(group);
      String label = "%s (%,d)".formatted(GROUPS.get(group), count);
      boolean here = in.equals(group);
      groups.add(new Crumb(label, count == 0 && !here ? "" : ask + "&in=" + group, here));
    }
    return groups;
  }

  private static List<SearchPage.Shelf> shelves(String base, List<Hit> hits) {
    List<SearchPage.Shelf> shelves = new ArrayList<>();
    List<SearchPage.Line> lines = new ArrayList<>();
    String group = "";
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      lines.add(
          new SearchPage.Line(
              place(base, hit), where(hit), hit.begun(), pieces(hit), hit.goesOn()));
      boolean last = i + 1 == hits.size() || !hits.get(i + 1).id().equals(hit.id());
      if (last) {
        String now = hit.kind().group();
        String heading = now.equals(group) ? "" : GROUPS.getOrDefault(now, now);
        shelves.add(new SearchPage.Shelf(heading, hit.title(), text(base, hit), lines));
        group = now;
        lines = new ArrayList<>();
      }
    }
    return shelves;
  }

  private static String text(String base, Hit hit) {
    return switch (hit.kind()) {
      case TRANSCRIPT -> base + "/transcripts/" + hit.id();
      case SEGMENT_MEMO -> base + "/segments/" + hit.id();
      case MEMO -> base + "/memos/" + hit.id();
      case CODE -> base + "/codes/" + hit.id();
    };
  }

  private static String place(String base, Hit hit) {
    return hit.kind() == Source.TRANSCRIPT
        ? "%s?sel=%d-%d#s%d"
            .formatted(text(base, hit), hit.sentence(), hit.sentence(), hit.sentence())
        : text(base, hit);
  }

  private static String where(Hit hit) {
    if (hit.sentence() == null) {
      return "";
    }
    String speaker = hit.speaker() == null ? "" : ", " + hit.speaker();
    return "Sentence " + hit.sentence() + speaker;
  }

  private static List<SearchPage.Piece> pieces(Hit hit) {
    CodePoints text = CodePoints.of(hit.text());
    List<SearchPage.Piece> pieces = new ArrayList<>();
    int reached = 0;
    for (Span mark : hit.marks()) {
      Span here = new Span(mark.start() - hit.textStart(), mark.end() - hit.textStart());
      if (here.start() > reached) {
        pieces.add(new SearchPage.Piece(text.excerpt(new Span(reached, here.start())), false));
      }
      pieces.add(new SearchPage.Piece(text.excerpt(here), true));
      reached = here.end();
    }
    if (reached < text.length()) {
      pieces.add(new SearchPage.Piece(text.excerpt(new Span(reached, text.length())), false));
    }
    return pieces;
  }
}
