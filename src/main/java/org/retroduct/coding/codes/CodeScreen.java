package org.retroduct.coding.codes;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Named;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Notice;
import org.retroduct.platform.Window;
import org.retroduct.project.Permission;
import org.retroduct.security.Visitor;

/** Lays out one code for its pages. */
@RequestScoped
class CodeScreen {
  private static final int SHOWN = 20;
  private static final int OFFERED = 500;
  private static final String BEFORE = "before";

  private final Codes codes;
  private final CodePassages passages;
  private final Visitor visitor;

  CodeScreen(Codes codes, CodePassages passages, Visitor visitor) {
    this.codes = codes;
    this.passages = passages;
    this.visitor = visitor;
  }

  CodePage code(UUID project, UUID id, Form form, Notice told) {
    Codes.Book book = codes.book(visitor.caller(), project);
    CodeView code = code(book, id);
    Listing<CodePassages.Passage> found =
        passages.standing(visitor.caller(), project, id, Window.of(0, SHOWN));
    String base = "/projects/" + project;
    return new CodePage(
        layout(book).here(code.name()).about("code", id, base),
        form.values().containsKey(BEFORE) ? form : form.with(BEFORE, next(book, code)),
        told,
        CodeTag.of(code),
        used(found.total(), book.uses().getOrDefault(id, 0)),
        code.retired(),
        CodeForm.parents(book.codes(), code.kind(), id),
        code.kind() == Kind.OUTCOME ? CodeForm.categories() : List.of(),
        beside(book, code)
            .filter(other -> !other.id().equals(id))
            .map(other -> Choice.of(other.id().toString(), "Before " + named(other)))
            .toList(),
        successors(book, code),
        found.items(),
        found.total(),
        book.member().may(Permission.EDIT_CODES),
        book.member().may(Permission.GOVERN_CODES),
        base + "/passages?code=" + id + "#found",
        base + "/codes/" + id);
  }

  private static String used(long passages, int places) {
    if (passages == 0) {
      return "Not used yet";
    }
    String used = "Used on " + Named.count(passages, "passage");
    return passages == places
        ? used
        : used
            + " in %s. Passages that share words are one place."
                .formatted(Named.count(places, "place"));
  }

  private static CodeView code(Codes.Book book, UUID id) {
    return book.codes().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no such code in this project."));
  }

  private Layout layout(Codes.Book book) {
    String base = "/projects/" + book.member().project();
    return visitor
        .layout()
        .inProject(base, book.member().projectTitle(), "Codebook")
        .crumb("Codebook", base + "/codebook");
  }

  /** Those among which it has its place, itself included. */
  private static Stream<CodeView> beside(Codes.Book book, CodeView code) {
    return book.codes().stream()
        .filter(other -> other.kind() == code.kind())
        .filter(other -> Objects.equals(other.parent(), code.parent()));
  }

  /** The one that it stands before; empty if it is the last. */
  private static String next(Codes.Book book, CodeView code) {
    return beside(book, code)
        .dropWhile(other -> !other.id().equals(code.id()))
        .skip(1)
        .findFirst()
        .map(other -> other.id().toString())
        .orElse("");
  }

  private static Choice choice(CodeView code) {
    return Choice.of(code.id().toString(), named(code));
  }

  private static String named(CodeView code) {
    return code.key() == null ? code.name() : code.key() + " " + code.name();
  }

  /** Those that could take its place, of its own kind first. */
  private static List<Choice> successors(Codes.Book book, CodeView code) {
    List<Choice> same = new ArrayList<>();
    List<Choice> others = new ArrayList<>();
    for (CodeView other : book.codes()) {
      if (!other.id().equals(code.id()) && (other.codable() || !code.codable())) {
        (other.kind() == code.kind() ? same : others).add(choice(other));
      }
    }
    same.addAll(others);
    return same;
  }

  CodeSplit split(UUID project, UUID id, Form form) {
    Codes.Book book = codes.book(visitor.caller(), project);
    CodeView code = code(book, id);
    List<Choice> choices = new ArrayList<>();
    Listing<CodePassages.Passage> found =
        passages.all(visitor.caller(), project, id, Window.of(0, OFFERED));
    for (CodePassages.Passage passage : found.items()) {
      if (passage.movable()) {
        choices.add(new Choice(CodeForm.TO + passage.id(), passage.words(), passage.source()));
      }
    }
    List<Integer> parts = IntStream.rangeClosed(1, CodeForm.partsIn(form)).boxed().toList();
    String address = "/projects/" + project + "/codes/" + id;
    return new CodeSplit(
        layout(book).crumb(code.name(), address).here("Split"),
        form,
        CodeTag.of(code),
        parts,
        parts.stream().map(n -> Choice.of(String.valueOf(n), "To new code " + n)).toList(),
        choices,
        found.items().size() - choices.size(),
        found.total() - found.items().size(),
        book.member().may(Permission.GOVERN_CODES),
        address);
  }
}
