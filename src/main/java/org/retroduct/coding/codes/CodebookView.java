package org.retroduct.coding.codes;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.CodebookChanges;
import org.retroduct.codebook.CodebookState;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Named;
import org.retroduct.platform.Notice;
import org.retroduct.platform.Pager;
import org.retroduct.project.Permission;
import org.retroduct.security.Visitor;

/** Lays out the codebook and its versions for their pages. */
@RequestScoped
class CodebookView {
  // The stylesheet indents no further.
  private static final int DEEPEST = 2;

  private final Visitor visitor;

  CodebookView(Visitor visitor) {
    this.visitor = visitor;
  }

  CodebookPage codebook(
      Codes.Book book, List<CodebookVersions.Row> keeping, Form form, Notice told) {
    String base = base(book);
    return new CodebookPage(
        layout(book).here("Codebook"),
        form,
        told,
        book.version().number(),
        frozen(book),
        keeping.stream().map(row -> keeping(row, base)).toList(),
        groups(book, base + "/codes/"),
        Kind.choices(),
        CodeForm.parents(book.codes(), null, null),
        book.member().may(Permission.EDIT_CODES),
        book.member().may(Permission.GOVERN_CODES),
        base);
  }

  private static Crumb keeping(CodebookVersions.Row row, String base) {
    String label = "“%s” keeps to version %d".formatted(row.rounds().get(0), row.version());
    return new Crumb(label, base + "/codebook/versions/" + row.version(), false);
  }

  CodebookVersionPage version(Codes.Book book) {
    String base = base(book);
    int number = book.version().number();
    return new CodebookVersionPage(
        inside(book).crumb("Versions", base + "/codebook/versions").here("Version " + number),
        number,
        frozen(book),
        groups(book, ""),
        base);
  }

  CodebookVersionsPage versions(
      Codes.Book book,
      List<CodebookVersions.Row> versions,
      Listing<CodebookStory.Line> acts,
      Pager pager) {
    int last = book.version().number();
    return new CodebookVersionsPage(
        inside(book).here("Versions"),
        chosen(last - 1, last),
        versions,
        choices(last),
        acts.items(),
        pager,
        base(book));
  }

  private static Form chosen(int since, int version) {
    return Form.of(Map.of("since", String.valueOf(since), "version", String.valueOf(version)));
  }

  private static List<Choice> choices(int last) {
    List<Choice> choices = new ArrayList<>();
    for (int number = last; number >= 1; number--) {
      choices.add(Choice.of(String.valueOf(number), "Version " + number));
    }
    choices.add(Choice.of("0", "An empty codebook"));
    return choices;
  }

  CodebookChangesPage changes(Codes.Book book, CodebookChanges changes) {
    String base = base(book);
    List<CodebookChangesPage.Section> sections = new ArrayList<>();
    section(sections, "Added", changes.added(), "", "");
    section(sections, "Split off", changes.split(), "", "off ");
    section(sections, "Merged", changes.merged(), "", "into ");
    section(sections, "Removed", changes.removed(), "", "its passages went to ");
    section(sections, "Renamed", changes.renamed(), "was ", "");
    section(sections, "Moved", changes.moved(), "was under ", "now under ");
    section(sections, "Redefined", changes.redefined(), "", "");
    section(sections, "Retired", changes.retired(), "", "");
    String title =
        changes.since() == 0
            ? "Version " + changes.version() + ", from nothing"
            : "Versions %d and %d".formatted(changes.since(), changes.version());
    return new CodebookChangesPage(
        inside(book).crumb("Versions", base + "/codebook/versions").here(title),
        chosen(changes.since(), changes.version()),
        choices(book.version().number()),
        sections,
        base);
  }

  private static void section(
      List<CodebookChangesPage.Section> sections,
      String title,
      List<CodebookChanges.Item> items,
      String before,
      String after) {
    if (items.isEmpty()) {
      return;
    }
    Map<Kind, List<CodebookChangesPage.Row>> rows = new EnumMap<>(Kind.class);
    for (CodebookChanges.Item item : items) {
      List<String> how = new ArrayList<>();
      if (item.before() != null) {
        how.add(before + item.before());
      }
      if (item.after() != null) {
        how.add(after + item.after());
      }
      CodeTag tag = CodeTag.of(item.key(), item.kind(), item.name());
      rows.computeIfAbsent(item.kind(), kind -> new ArrayList<>())
          .add(
              new CodebookChangesPage.Row(tag, String.join(", ", how), FieldRow.of(item.fields())));
    }
    List<CodebookChangesPage.Group> groups = new ArrayList<>();
    rows.forEach(
        (kind, of) ->
            groups.add(new CodebookChangesPage.Group(CodeTag.letter(kind), kind.title(), of)));
    sections.add(new CodebookChangesPage.Section(title, counted(items), groups));
  }

  /** Headings are told apart, since other pages do not count them as codes. */
  private static String counted(List<CodebookChanges.Item> items) {
    long codes = items.stream().filter(item -> item.key() != null).count();
    List<String> counts = new ArrayList<>();
    if (codes > 0) {
      counts.add(Named.count(codes, "code"));
    }
    if (codes < items.size()) {
      counts.add(Named.count(items.size() - codes, "heading"));
    }
    return String.join(", ", counts);
  }

  private Layout layout(Codes.Book book) {
    return visitor.layout().inProject(base(book), book.member().projectTitle(), "Codebook");
  }

  private Layout inside(Codes.Book book) {
    return layout(book).crumb("Codebook", base(book) + "/codebook");
  }

  private static boolean frozen(Codes.Book book) {
    return book.version().state() == CodebookState.FROZEN;
  }

  private static String base(Codes.Book book) {
    return "/projects/" + book.member().project();
  }

  private static List<CodebookGroup> groups(Codes.Book book, String codes) {
    Map<UUID, Integer> depths = new HashMap<>();
    List<CodebookGroup> groups = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<CodeRow> rows = new ArrayList<>();
      for (CodeView code : book.codes()) {
        if (code.kind() == kind) {
          int depth = code.parent() == null ? 0 : 1 + depths.getOrDefault(code.parent(), 0);
          depths.put(code.id(), depth);
          int uses = book.uses().getOrDefault(code.id(), 0);
          String href = codes.isEmpty() ? "" : codes + code.id();
          rows.add(row(code, Math.min(depth, DEEPEST), uses, href));
        }
      }
      if (!rows.isEmpty()) {
        groups.add(new CodebookGroup(CodeTag.letter(kind), kind.title(), rows));
      }
    }
    return groups;
  }

  private static CodeRow row(CodeView code, int depth, int uses, String href) {
    return new CodeRow(
        Objects.requireNonNullElse(code.key(), ""),
        code.name(),
        code.definition(),
        code.includeWhen(),
        code.excludeWhen(),
        code.example(),
        depth,
        uses,
        code.retired(),
        href);
  }
}
