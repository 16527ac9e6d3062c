package org.retroduct.agreement;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Named;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Pager;
import org.retroduct.security.Visitor;

/** The coders of a closed round compared, two or all of them, beside the text. */
@Path("/projects/{project}/rounds/{round}/compare")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ComparePages {
  /** Turns, or parts of long ones. */
  private static final int ON_A_PAGE = 30;

  /** With more coders the heading gives their number. */
  private static final int MOST_NAMED = 4;

  private final CompareDesk desk;
  private final Visitor visitor;

  ComparePages(CompareDesk desk, Visitor visitor) {
    this.desk = desk;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance show(
      UUID project,
      UUID round,
      @RestQuery @Nullable UUID transcript,
      @RestQuery @Nullable String pair,
      @RestQuery @Nullable String kind,
      @RestQuery @Nullable UUID code,
      @RestQuery @Nullable Integer page) {
    CompareDesk.Shown shown =
        desk.of(visitor.caller(), project, round, transcript, wanted(kind, code));
    String chosen = chosen(shown, pair);
    Map<String, String> fields =
        Map.of(
            "transcript",
            shown.outline().transcript().toString(),
            "pair",
            chosen,
            "kind",
            kind == null ? "" : kind,
            "code",
            code == null ? "" : code.toString());
    List<Integer> coders =
        chosen.isEmpty()
            ? coders(shown)
            : Arrays.stream(chosen.split("-")).map(Integer::valueOf).toList();
    Comparing comparing = new Comparing(shown, coders, wanted(kind, code));
    return page(shown, comparing, fields, coders, page == null ? 1 : page);
  }

  /** The pair that is shown; empty for all coders, as long as there is room for them. */
  private static String chosen(CompareDesk.Shown shown, @Nullable String pair) {
    List<Choice> pairs = pairs(shown);
    if (pair == null || pair.isEmpty()) {
      return together(shown) ? "" : pairs.get(0).value();
    }
    if (pairs.stream().noneMatch(of -> of.value().equals(pair))) {
      throw new NotFound("There are no such coders in this transcript.");
    }
    return pair;
  }

  private static String heading(List<String> names) {
    return names.size() > MOST_NAMED ? names.size() + " coders" : Named.all(names);
  }

  private static List<Integer> coders(CompareDesk.Shown shown) {
    return shown.all().codings().texts().get(shown.text()).coders();
  }

  private static boolean together(CompareDesk.Shown shown) {
    return coders(shown).size() <= Comparing.COLUMNS;
  }

  private static Predicate<CodedTexts.CodeOf> wanted(@Nullable String kind, @Nullable UUID code) {
    return of ->
        (kind == null || kind.isEmpty() || Named.of(of.kind()).equals(kind))
            && (code == null || of.id().equals(code));
  }

  private TemplateInstance page(
      CompareDesk.Shown shown,
      Comparing comparing,
      Map<String, String> fields,
      List<Integer> coders,
      int wanted) {
    List<Comparing.Part> parts = comparing.parts();
    int pages = Pager.pages(parts.size(), ON_A_PAGE);
    String query = "?%s&page=".formatted(query(fields));
    Pager pager = new Pager(Math.max(1, Math.min(wanted, pages)), pages, query, "");
    int from = (pager.page() - 1) * ON_A_PAGE;
    List<ComparedTurn> turns =
        parts.subList(from, Math.min(parts.size(), from + ON_A_PAGE)).stream()
            .map(part -> comparing.turn(part, d -> address(shown, comparing, parts, query, d + 1)))
            .toList();
    int lanes = coders.size() == 2 ? 0 : Comparing.lanes(coders.size());
    return new ComparePage(
        layout(shown),
        Form.of(fields),
        shown.all().round().name(),
        title(shown, shown.outline().transcript()),
        !shown.all().adjudicated(),
        shown.all().transcripts().stream()
            .map(id -> Choice.of(id.toString(), title(shown, id)))
            .toList(),
        pairs(shown),
        kinds(shown),
        codes(shown),
        together(shown),
        heading(coders.stream().map(place -> DisagreementWords.name(shown.all(), place)).toList()),
        coders.stream()
            .map(place -> Choice.of(CodedTexts.letter(place), shown.all().called(place)))
            .toList(),
        lanes,
        lanes * coders.size(),
        turns,
        pager,
        comparing.differences().size(),
        address(shown, comparing, parts, query, 0),
        base(shown));
  }

  private static String query(Map<String, String> fields) {
    List<String> parts = new ArrayList<>();
    for (String field : List.of("transcript", "pair", "kind", "code")) {
      String value = fields.getOrDefault(field, "");
      if (!value.isEmpty()) {
        parts.add(field + "=" + value);
      }
    }
    return String.join("&", parts);
  }

  /** Where a difference stands, by its place in this comparison; empty past the last. */
  private static String address(
      CompareDesk.Shown shown,
      Comparing comparing,
      List<Comparing.Part> parts,
      String query,
      int at) {
    if (at >= comparing.differences().size()) {
      return "";
    }
    Disagreement of = comparing.differences().get(at);
    int page = comparing.partOf(parts, of) / ON_A_PAGE + 1;
    return query + page + "#at" + shown.number(of);
  }

  /** Each two coders of the transcript, by their places among the round's coders. */
  private static List<Choice> pairs(CompareDesk.Shown shown) {
    List<Integer> coders = coders(shown);
    List<Choice> pairs = new ArrayList<>();
    for (int i = 0; i < coders.size(); i++) {
      for (int j = i + 1; j < coders.size(); j++) {
        int first = coders.get(i);
        int second = coders.get(j);
        String label = shown.all().called(first) + " and " + shown.all().called(second);
        pairs.add(Choice.of(first + "-" + second, label));
      }
    }
    return pairs;
  }

  private static List<Choice> kinds(CompareDesk.Shown shown) {
    return shown.all().codings().codes().stream()
        .map(CodedTexts.CodeOf::kind)
        .distinct()
        .map(kind -> Choice.of(Named.of(kind), kind.title()))
        .toList();
  }

  /** Those that somebody used in the round. */
  private static List<Choice> codes(CompareDesk.Shown shown) {
    CodedTexts codings = shown.all().codings();
    List<Integer> used = codings.marks().stream().map(CodedTexts.Mark::code).distinct().toList();
    return IntStream.range(0, codings.codes().size())
        .filter(used::contains)
        .mapToObj(codings.codes()::get)
        .map(code -> Choice.of(code.id().toString(), name(code)))
        .toList();
  }

  private static String name(CodedTexts.CodeOf code) {
    return code.key() == null ? code.name() : code.key() + " " + code.name();
  }

  private static String title(CompareDesk.Shown shown, UUID transcript) {
    return shown.all().titles().getOrDefault(transcript, "");
  }

  private static String base(CompareDesk.Shown shown) {
    return "/projects/%s/rounds/%s"
        .formatted(shown.all().member().project(), shown.all().round().id());
  }

  private Layout layout(CompareDesk.Shown shown) {
    String project = "/projects/" + shown.all().member().project();
    return visitor
        .layout()
        .inProject(project, shown.all().member().projectTitle(), "Rounds")
        .crumb("Rounds", project + "/rounds")
        .crumb(shown.all().round().name(), base(shown))
        .here("Compare");
  }
}
