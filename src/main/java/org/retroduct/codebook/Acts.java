package org.retroduct.codebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.history.History;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** Keeps what is done to codebooks, and undoes it. */
@ApplicationScoped
public class Acts {
  private final Access access;
  private final CodebookJson json;
  private final History history;
  private final Clock clock;

  Acts(Access access, CodebookJson json, History history, Clock clock) {
    this.access = access;
    this.json = json;
    this.history = history;
    this.clock = clock;
  }

  /** Ends a revision and keeps it; null if it changed nothing. */
  @Nullable UUID keep(
      Caller caller, Revision revision, ActKind kind, @Nullable UUID code, @Nullable UUID into) {
    List<CodeChange> changes = revision.end();
    if (changes.isEmpty()) {
      return null;
    }
    CodebookAct act = new CodebookAct();
    act.project = revision.project();
    act.kind = kind;
    act.code = code;
    act.into = into;
    act.codebookNumber = revision.number();
    act.changes = json.written(changes);
    act.madeBy = caller.username();
    act.madeAt = clock.instant();
    act.persist();
    Object target = code == null ? revision.project() : code;
    String detail = into == null ? "" : "into " + into;
    history.record(revision.project(), caller.username(), kind.event(), target, detail);
    return act.id;
  }

  /** What was done to the codebook, newest first. Refused: 404. */
  @Transactional
  public Listing<ActView> list(Caller caller, UUID project, Window window) {
    access.require(caller, project, Permission.READ);
    return CodebookAct.in(project, window).map(this::view);
  }

  /** One act. Refused: 404. */
  @Transactional
  public ActView get(Caller caller, UUID project, UUID id) {
    access.require(caller, project, Permission.READ);
    return view(CodebookAct.require(project, id));
  }

  private ActView view(CodebookAct act) {
    return new ActView(
        act.id,
        act.kind,
        act.code,
        act.into,
        act.codebookNumber,
        act.madeBy,
        act.madeAt,
        act.undoneAt != null,
        changes(act));
  }

  private List<CodeChange> changes(CodebookAct act) {
    return Arrays.asList(json.read(act.changes, CodeChange[].class));
  }

  /**
   * Makes the codes again what they were before an act. What it did to passages is for {@code
   * coding} to undo in the same transaction. Refused: 404, 403, 409 if it was undone already, or if
   * later changes rest on it.
   */
  @Transactional
  public ActView undo(Caller caller, UUID project, UUID id) {
    access.require(caller, project, Permission.EDIT_CODES);
    Revision revision = Revision.begin(project);
    CodebookAct act = CodebookAct.require(project, id);
    if (act.kind.isGoverned()) {
      access.require(caller, project, Permission.GOVERN_CODES);
    }
    if (act.undoneAt != null) {
      throw new Conflict("This was undone already.");
    }
    List<CodeChange> changes = changes(act);
    List<UUID> made = changes.stream().filter(CodeChange::makes).map(CodeChange::code).toList();
    if (!made.isEmpty() && CodebookAct.isSuccessor(project, made)) {
      throw new Conflict("Another code was merged into what was made here. Undo that first.");
    }
    Map<UUID, Code> codes = new HashMap<>();
    Code.everIn(project).forEach(code -> codes.put(code.id, code));
    if (act.into != null && !Objects.requireNonNull(codes.get(act.into)).isPresent()) {
      throw new Conflict("The code that took its place is gone since. Undo that first.");
    }
    for (CodeChange change : changes) {
      reverse(change, revision.touch(Objects.requireNonNull(codes.get(change.code()))));
    }
    Places.requireAll(codes.values());
    act.undoneAt = clock.instant();
    revision.end();
    String detail = act.kind.event() + ", by " + act.id;
    history.record(project, caller.username(), "codebook act undone", act.id, detail);
    return view(act);
  }

  private void reverse(CodeChange change, Code code) {
    if (!change.isStill(code.state())) {
      throw new Conflict("“%s” was changed since. Undo that first.".formatted(code.name));
    }
    code.become(change.undone(code.state()), clock.instant());
  }
}
