package org.retroduct.coding;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.CodebookState;
import org.retroduct.codebook.Kind;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Permission;
import org.retroduct.security.Visitor;

/** Lays out the codebook and its codes for their pages. */
@RequestScoped
class CodebookView {
  // The stylesheet indents no further.
  private static final int DEEPEST = 2;
  private static final Map<String, String> MESSAGES =
      Map.of(
          "added", "The code was added.",
          "changed", "The code was changed.",
          "deleted", "The code was deleted.",
          "frozen", "This version is frozen.");

  private final Visitor visitor;

  CodebookView(Visitor visitor) {
    this.visitor = visitor;
  }

  CodebookPage codebook(Codes.Book book, Form form, @Nullable String done) {
    String base = base(book);
    return new CodebookPage(
        layout(book),
        form,
        message(done),
        book.version().number(),
        book.version().state() == CodebookState.FROZEN,
        groups(book, base),
        CodeForm.kinds(),
        CodeForm.parents(book.codes(), null, null),
        book.member().may(Permission.EDIT_CODES),
        book.member().may(Permission.GOVERN_CODES) && book.version().state() == CodebookState.DRAFT,
        base);
  }

  CodePage code(Codes.Book book, UUID id, Form form, @Nullable String done) {
    CodeView code =
        book.codes().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("There is no such code in this project."));
    String base = base(book);
    return new CodePage(
        layout(book).crumb("Codebook", base + "/codebook").here(code.name()).about(id),
        form,
        message(done),
        new CodeTag(key(code), letter(code.kind()), code.name()),
        book.uses().getOrDefault(id, 0),
        CodeForm.parents(book.codes(), code.kind(), id),
        code.kind() == Kind.OUTCOME ? CodeForm.categories() : List.of(),
        book.member().may(Permission.EDIT_CODES),
        book.member().may(Permission.GOVERN_CODES),
        base + "/codes/" + id);
  }

  private Layout layout(Codes.Book book) {
    return visitor.layout().inProject(base(book), book.member().projectTitle(), "Codebook");
  }

  private static String base(Codes.Book book) {
    return "/projects/" + book.member().project();
  }

  private static String message(@Nullable String done) {
    return done == null ? "" : MESSAGES.getOrDefault(done, "");
  }

  private static List<CodebookGroup> groups(Codes.Book book, String base) {
    Map<UUID, Integer> depths = new HashMap<>();
    List<CodebookGroup> groups = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<CodeRow> rows = new ArrayList<>();
      for (CodeView code : book.codes()) {
        if (code.kind() == kind) {
          int depth = code.parent() == null ? 0 : 1 + depths.getOrDefault(code.parent(), 0);
          depths.put(code.id(), depth);
          int uses = book.uses().getOrDefault(code.id(), 0);
          rows.add(row(code, Math.min(depth, DEEPEST), uses, base));
        }
      }
      if (!rows.isEmpty()) {
        groups.add(new CodebookGroup(letter(kind), CodeForm.title(kind), rows));
      }
    }
    return groups;
  }

  private static CodeRow row(CodeView code, int depth, int uses, String base) {
    return new CodeRow(
        key(code),
        code.name(),
        code.definition(),
        code.includeWhen(),
        code.excludeWhen(),
        code.example(),
        depth,
        uses,
        code.retired(),
        base + "/codes/" + code.id());
  }

  private static String key(CodeView code) {
    return Objects.requireNonNullElse(code.key(), "");
  }

  private static String letter(Kind kind) {
    return kind.letter().toLowerCase(Locale.ROOT);
  }
}
