package org.retroduct.coding.memo;

import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Named;
import org.retroduct.platform.Notice;
import org.retroduct.platform.Pager;
import org.retroduct.platform.When;
import org.retroduct.project.Names;
import org.retroduct.project.Permission;
import org.retroduct.project.Projects;
import org.retroduct.security.Visitor;

/** Lays out memos for their pages. */
@RequestScoped
class MemoSheets {
  private static final int ROWS = 50;
  private static final Map<String, String> MESSAGES =
      Map.of(
          "restored", "The memo is back.",
          "saved", "Saved.",
          "same", "Nothing was different, so nothing was changed.",
          "undone", "The memo says again what it said before.");

  private final Visitor visitor;
  private final Projects projects;

  MemoSheets(Visitor visitor, Projects projects) {
    this.visitor = visitor;
    this.projects = projects;
  }

  /** What was just done to memos of the list, and how to undo it. */
  Notice told(UUID project, @Nullable String done, @Nullable UUID made, @Nullable UUID undone) {
    String memos = "/projects/" + project + "/memos/";
    if (undone != null) {
      return new Notice("The memo was removed.", memos + undone + "/restore", "Put it back");
    }
    return made == null
        ? Notice.of(MESSAGES.getOrDefault(done == null ? "" : done, ""))
        : new Notice("The memo was saved.", memos + made + "/delete", "Undo");
  }

  MemosPage list(Memos.Shelf shelf, MemoFilter filter, Form form, int wanted, Notice done) {
    String base = "/projects/" + shelf.member().project();
    List<Memos.Placed> newest = new ArrayList<>(shelf.memos());
    Collections.reverse(newest);
    int pages = Pager.pages(newest.size(), ROWS);
    int page = Math.max(1, Math.min(wanted, pages));
    List<Memos.Placed> shown =
        newest.subList((page - 1) * ROWS, Math.min(newest.size(), page * ROWS));
    Subject on = shelf.on();
    Names names = projects.names(visitor.caller(), shelf.member().project());
    Layout frame = visitor.layout().inProject(base, shelf.member().projectTitle(), "Memos");
    Layout layout =
        on == null
            ? frame.here("Memos")
            : frame.crumb("Memos", base + "/memos").here(Named.capital(on.label()));
    Map<String, String> told = told(filter);
    String asked =
        told.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return new MemosPage(
        layout,
        form,
        Form.of(told),
        done,
        on == null ? null : new Crumb(on.label(), base + on.path(), false),
        on == null ? "" : on.id().toString(),
        shown.stream().map(each -> row(base, names, each)).toList(),
        new Pager(page, pages, asked.isEmpty() ? "?page=" : "?" + asked + "&page=", ""),
        kinds(),
        authors(shelf.memos(), names),
        !told.isEmpty(),
        shelf.member().may(Permission.CODE),
        base + "/memos");
  }

  private static Map<String, String> told(MemoFilter filter) {
    Map<String, String> told = new HashMap<>();
    put(told, "target", filter.target);
    put(told, "kind", filter.kind);
    put(told, "author", filter.author);
    return told;
  }

  private static void put(Map<String, String> told, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      told.put(name, value);
    }
  }

  private static List<Choice> kinds() {
    return Arrays.stream(MemoKind.values())
        .map(kind -> Choice.of(Named.of(kind), Named.label(kind)))
        .toList();
  }

  private static List<Choice> authors(List<Memos.Placed> memos, Names names) {
    return memos.stream()
        .map(each -> each.memo().author())
        .distinct()
        .map(author -> Choice.of(author, names.of(author)))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  private MemoRow row(String base, Names names, Memos.Placed placed) {
    MemoView memo = placed.memo();
    Subject on = placed.on();
    boolean own = memo.author().equals(visitor.caller().username());
    return new MemoRow(
        memo.id().toString(),
        Named.label(memo.kind()),
        memo.text().lines().filter(line -> !line.isBlank()).toList(),
        names.of(memo.author()) + ", " + When.day(memo.changedAt()),
        on == null ? "something that was removed, or is hidden while a round is open" : on.label(),
        on == null ? "" : base + on.path(),
        memo.confidential(),
        own ? base + "/memos/" + memo.id() : "");
  }

  /**
   * One memo.
   *
   * @param done what was just done; empty for nothing
   * @param undo the address below the project's that undoes it; empty for nothing
   */
  MemoPage one(UUID project, Memos.Placed placed, Form form, String done, String undo) {
    String base = "/projects/" + project;
    String title = projects.get(visitor.caller(), project).title();
    MemoRow memo = row(base, projects.names(visitor.caller(), project), placed);
    return new MemoPage(
        visitor
            .layout()
            .inProject(base, title, "Memos")
            .crumb("Memos", base + "/memos")
            .here("Memo"),
        form,
        new Notice(MESSAGES.getOrDefault(done, ""), undo.isEmpty() ? "" : base + undo, "Undo"),
        memo,
        kinds(),
        !memo.edit().isEmpty(),
        base + "/memos/" + memo.id());
  }
}
