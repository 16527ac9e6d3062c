package org.retroduct.coding.reading;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.AskedWords;
import org.retroduct.coding.Basis;
import org.retroduct.coding.Certainty;
import org.retroduct.coding.Quotable;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Named;
import org.retroduct.platform.Pager;
import org.retroduct.project.Permission;
import org.retroduct.security.Visitor;
import org.retroduct.study.ArrangementView;
import org.retroduct.study.RoleGroup;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Sentences;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TextOutline;

/** Lays out found passages for their page. */
@RequestScoped
class PassagesView {
  /** What is asked by links from other pages only, with its words. */
  private static final Map<String, String> KEPT =
      Map.of("round", "Of one round", "codebookVersion", "Coded with one version of the codebook");

  /** What may stand around the words of a whole sentence: a quotation mark and a full stop. */
  private static final int PUNCTUATION = 2;

  private static final String NOBODY = "speaker not stated";

  /** A line never begins with the sign between two things. */
  private static final String BETWEEN = "\u00a0· ";

  private final Visitor visitor;

  PassagesView(Visitor visitor) {
    this.visitor = visitor;
  }

  PassagesPage nothing(Retrieval.Choices choices, SegmentFilter filter, Form refused) {
    return page(choices, filter, refused, "", "", List.of(), new Pager(1, 1, "", ""), List.of());
  }

  PassagesPage page(
      Retrieval.Choices choices,
      SegmentFilter filter,
      Form form,
      Retrieval.Found found,
      int shown) {
    long total = found.segments().total();
    int pages = Pager.pages(total, PassagePages.ROWS);
    String ask = filter.address();
    String href = ask.isEmpty() ? "?page=" : "?" + ask + "&page=";
    return page(
        choices,
        filter,
        form,
        counts(total, found.stretches()),
        pages == 1 ? "" : range(shown, found.segments().items().size()),
        rows(found, choices, filter.told()),
        new Pager(shown, pages, href, "#found"),
        choices.member().may(Permission.EXPORT) && total > 0
            ? downloads(base(choices) + "/exports/segments.", ask)
            : List.of());
  }

  private static String counts(long total, int stretches) {
    if (total == 0) {
      return "No passage";
    }
    String coded = total == 1 ? "1 coded passage" : "%,d coded passages".formatted(total);
    String places = stretches == 1 ? "1 place" : "%,d places".formatted(stretches);
    return stretches == total ? coded : coded + " in " + places;
  }

  private static String range(int page, int rows) {
    int before = (page - 1) * PassagePages.ROWS;
    return rows == 0 ? "" : "Passages %,d to %,d".formatted(before + 1, before + rows);
  }

  private static List<Crumb> downloads(String address, String ask) {
    String query = ask.isEmpty() ? "" : "?" + ask;
    return List.of(
        new Crumb("Download CSV", address + "csv" + query, false),
        new Crumb("Download Excel", address + "xlsx" + query, false),
        new Crumb("Download Word", address + "docx" + query, false));
  }

  private static String base(Retrieval.Choices choices) {
    return "/projects/" + choices.member().project();
  }

  private PassagesPage page(
      Retrieval.Choices choices,
      SegmentFilter filter,
      Form form,
      String found,
      String range,
      List<PassageRow> rows,
      Pager pager,
      List<Crumb> downloads) {
    Layout layout =
        visitor
            .layout()
            .inProject(base(choices), choices.member().projectTitle(), "Passages")
            .here("Passages");
    return new PassagesPage(
        layout,
        form,
        found,
        range,
        asked(choices, filter.told()),
        deeper(choices, filter),
        rows,
        pager,
        kept(filter),
        filter.told().entrySet().stream()
            .filter(told -> KEPT.containsKey(told.getKey()))
            .map(told -> Choice.of(told.getKey(), told.getValue()))
            .toList(),
        downloads,
        choices.codes().stream().map(PassagesView::choice).toList(),
        Kind.choices(),
        coders(choices),
        arrangements(choices.arrangements()),
        roleGroups(),
        transcripts(choices),
        Choice.each(Certainty.values()),
        Choice.each(Basis.values()),
        base(choices) + "/passages");
  }

  /** Where the codes below the one that is asked for count too; empty where that is no other. */
  private static String deeper(Retrieval.Choices choices, SegmentFilter filter) {
    String code = filter.told().get("code");
    boolean above =
        choices.codes().stream()
            .anyMatch(each -> each.parent() != null && each.parent().toString().equals(code));
    return above && !filter.told().containsKey("below")
        ? base(choices) + "/passages?" + filter.address() + "&below=true#found"
        : "";
  }

  private static List<Choice> transcripts(Retrieval.Choices choices) {
    List<Choice> transcripts = new ArrayList<>();
    choices.titles().forEach((id, title) -> transcripts.add(Choice.of(id.toString(), title)));
    return transcripts;
  }

  private static List<Choice> roleGroups() {
    List<Choice> groups = new ArrayList<>();
    for (RoleGroup group : RoleGroup.values()) {
      groups.add(Choice.of(Named.of(group), words(group)));
    }
    groups.add(Choice.of(SegmentFilter.NOT_STATED, NOBODY));
    return groups;
  }

  /**
   * The question in words, for paper and where nothing answers it: label and value of each part.
   */
  private static List<Choice> asked(Retrieval.Choices choices, Map<String, String> told) {
    List<Choice> codes = choices.codes().stream().map(PassagesView::choice).toList();
    List<Choice> asked = new ArrayList<>();
    ask(asked, told, "q", "Words", List.of());
    ask(asked, told, "code", told.containsKey("below") ? "Code, with those below" : "Code", codes);
    ask(asked, told, "with", "Same words also coded as", codes);
    ask(asked, told, "kind", "Kind of code", Kind.choices());
    ask(asked, told, "coder", "Coder", coders(choices));
    ask(
        asked,
        told,
        "arrangement",
        "About which arrangement",
        arrangements(choices.arrangements()));
    ask(asked, told, "roleGroup", "Who speaks", roleGroups());
    ask(asked, told, "transcript", "Transcript", transcripts(choices));
    ask(asked, told, "certainty", "Certainty", Choice.each(Certainty.values()));
    ask(asked, told, "basis", "Basis", Choice.each(Basis.values()));
    ask(asked, told, "memo", "Memo", List.of(Choice.of("true", "yes")));
    told.keySet().stream()
        .filter(KEPT::containsKey)
        .forEach(name -> asked.add(Choice.of("", KEPT.getOrDefault(name, name))));
    return asked;
  }

  private static void ask(
      List<Choice> asked, Map<String, String> told, String field, String label, List<Choice> of) {
    String value = told.get(field);
    if (value != null) {
      String words =
          of.stream()
              .filter(choice -> choice.value().equals(value))
              .map(Choice::label)
              .findFirst()
              .orElse(value);
      asked.add(Choice.of(words, label));
    }
  }

  private static List<Choice> coders(Retrieval.Choices choices) {
    return choices.coders().stream()
        .map(coder -> Choice.of(coder, choices.names().of(coder)))
        .toList();
  }

  private static List<Crumb> kept(SegmentFilter filter) {
    Map<String, String> told = filter.told();
    return told.keySet().stream()
        .filter(KEPT::containsKey)
        .map(
            name ->
                new Crumb(
                    KEPT.getOrDefault(name, name),
                    told.entrySet().stream()
                        .filter(other -> !other.getKey().equals(name))
                        .map(other -> SegmentFilter.pair(other.getKey(), other.getValue()))
                        .collect(Collectors.joining("&", "?", "#found")),
                    false))
        .toList();
  }

  private static Choice choice(CodeView code) {
    String key = code.key() == null ? "" : code.key() + " ";
    return Choice.of(code.id().toString(), key + code.name());
  }

  private static List<Choice> arrangements(List<ArrangementView> arrangements) {
    List<Choice> all = new ArrayList<>();
    arrangements.forEach(each -> all.add(Choice.of(each.id().toString(), each.name())));
    all.add(Choice.of(SegmentFilter.NOT_STATED, "Not stated"));
    return all;
  }

  private static String words(RoleGroup group) {
    return switch (group) {
      case POLICYMAKER -> "Policymakers";
      case STAFF -> "Staff";
      case PATIENT_PUBLIC -> "Patients and public";
      case OTHER -> "Others";
    };
  }

  private static List<PassageRow> rows(
      Retrieval.Found found, Retrieval.Choices choices, Map<String, String> told) {
    Map<UUID, String> arrangements =
        choices.arrangements().stream()
            .collect(Collectors.toMap(ArrangementView::id, ArrangementView::name));
    return found.segments().items().stream()
        .map(segment -> row(found, arrangements, choices, segment, told))
        .toList();
  }

  private static PassageRow row(
      Retrieval.Found found,
      Map<UUID, String> arrangements,
      Retrieval.Choices choices,
      SegmentView segment,
      Map<String, String> told) {
    String base = "/projects/" + found.member().project();
    String transcript = base + "/transcripts/" + segment.transcript();
    TextOutline outline = found.outlines().get(segment.transcript());
    int first = outline == null ? 1 : outline.sentenceAt(segment.start());
    int last = outline == null ? 1 : outline.sentenceAt(segment.end() - 1);
    List<String> about = new ArrayList<>();
    about.add(found.speakers().getOrDefault(segment.id(), NOBODY));
    about.add(
        segment.consensus() ? "consensus" : "coded by " + choices.names().of(segment.coder()));
    about.add(
        segment.arrangement() == null
            ? "arrangement not stated"
            : arrangements.getOrDefault(segment.arrangement(), "arrangement not stated"));
    return new PassageRow(
        "%s?sel=%d-%d#s%d".formatted(transcript, first, last, first),
        base + "/segments/" + segment.id(),
        choices.titles().getOrDefault(segment.transcript(), "a transcript"),
        Sentences.named(first, last),
        String.join(BETWEEN, about),
        bar(segment, told),
        segment.codes().stream().map(CodeTag::of).toList(),
        outline != null
            && segment.start() - outline.sentences().get(first - 1).start() > PUNCTUATION,
        pieces(segment.text(), told.get("q")),
        outline != null && outline.sentences().get(last - 1).end() - segment.end() > PUNCTUATION,
        segment.memo() == null ? List.of() : pieces(segment.memo(), told.get("q")),
        quotable(segment.quotable()));
  }

  /** The kind that was asked for, else that of the first code: letter in lower case. */
  private static String bar(SegmentView segment, Map<String, String> told) {
    return segment.codes().stream()
        .filter(
            code ->
                code.id().toString().equals(told.get("code"))
                    || Named.of(code.kind()).equals(told.get("kind")))
        .findFirst()
        .or(() -> segment.codes().stream().findFirst())
        .map(code -> CodeTag.letter(code.kind()))
        .orElse("h");
  }

  private static List<PassageRow.Piece> pieces(String words, @Nullable String sought) {
    CodePoints text = CodePoints.of(words);
    List<PassageRow.Piece> pieces = new ArrayList<>();
    int reached = 0;
    for (Span hit : sought == null ? List.<Span>of() : AskedWords.places(words, sought)) {
      if (hit.start() > reached) {
        pieces.add(new PassageRow.Piece(text.excerpt(new Span(reached, hit.start())), false));
      }
      if (hit.start() >= reached) {
        pieces.add(new PassageRow.Piece(text.excerpt(hit), true));
        reached = hit.end();
      }
    }
    if (reached < text.length()) {
      pieces.add(new PassageRow.Piece(text.excerpt(new Span(reached, text.length())), false));
    }
    return pieces;
  }

  private static String quotable(Quotable quotable) {
    return switch (quotable) {
      case YES -> "";
      case NEEDS_APPROVAL -> "may be quoted once approved";
      case NO -> "may not be quoted";
    };
  }
}
