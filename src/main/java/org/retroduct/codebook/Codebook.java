package org.retroduct.codebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.history.History;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/**
 * The codes of a project and the versions of its codebook. The first change after a freeze makes
 * the next version, a draft; ids of codes stay the same over all versions.
 */
@ApplicationScoped
public class Codebook {
  private final Access access;
  private final FrozenCodes frozen;
  private final History history;
  private final Clock clock;

  Codebook(Access access, FrozenCodes frozen, History history, Clock clock) {
    this.access = access;
    this.frozen = frozen;
    this.history = history;
    this.clock = clock;
  }

  /** The present codes in codebook order, headings and retired ones too; one SQL statement. */
  @Transactional
  public List<CodeView> codes(Membership member) {
    return ordered(member.project());
  }

  private static List<CodeView> ordered(UUID project) {
    return CodeTree.ordered(Code.in(project)).stream().map(CodeView::of).toList();
  }

  /** The codes of version {@code number}; if that is not frozen or not yet there, the present. */
  @Transactional
  public List<CodeView> codes(Membership member, int number) {
    CodebookVersion now = version(member);
    boolean draft = number == now.number() && now.state() == CodebookState.DRAFT;
    return draft || number > now.number()
        ? ordered(member.project())
        : frozen.of(member.project(), number);
  }

  /** The present version and whether it is frozen. */
  @Transactional
  public CodebookVersion version(Membership member) {
    return CodebookHead.of(member.project()).view();
  }

  /** One present code. Refused: no such code in the project (404). */
  @Transactional
  public CodeView require(Membership member, UUID code) {
    return CodeView.of(present(member.project(), code));
  }

  private static Code present(UUID project, UUID code) {
    return Code.present(project, code)
        .orElseThrow(() -> new NotFound("There is no such code in this project."));
  }

  /** Adds a code. Refused: 404, 403, 409 for a name that is there already, 422. */
  @Transactional
  public CodeView add(Caller caller, UUID project, CodeDraft draft) {
    access.require(caller, project, Permission.EDIT_CODES);
    draft.require();
    CodebookHead head = CodebookHead.locked(project);
    Kind kind = kindOf(draft);
    requirePlace(project, null, draft);
    Code code = new Code(project, kind, Code.nextPlace(project), clock.instant());
    code.describe(draft);
    code.numberIfCodable(Code.nextNumber(project, kind));
    code.persist();
    head.reopen();
    Code.flush();
    history.record(project, caller.username(), "code created", code.id, "");
    return CodeView.of(code);
  }

  /**
   * Changes a code. Refused: 404, 403, 409 for a name that is there already, 412, 422 for another
   * kind or a parent that lies below it.
   */
  @Transactional
  public CodeView change(Caller caller, UUID project, UUID id, CodeDraft draft, Expected expected) {
    access.require(caller, project, Permission.EDIT_CODES);
    draft.require();
    CodebookHead head = CodebookHead.locked(project);
    Code code = present(project, id);
    expected.require(code.version);
    if (code.kind != draft.kind()) {
      throw new Invalid("kind", "A code keeps its kind; make another code and merge this into it.");
    }
    requirePlace(project, id, draft);
    CodeView before = CodeView.of(code);
    code.describe(draft);
    code.numberIfCodable(Code.nextNumber(project, code.kind));
    if (!CodeView.of(code).equals(before)) {
      head.reopen();
      Code.flush();
      history.record(project, caller.username(), "code changed", id, "");
    }
    return CodeView.of(code);
  }

  /**
   * Takes a code out of the codebook. Whether passages have it is for the caller to ask first, in
   * the same transaction. Refused: 404, 403, 409 for a code with others below it, 412.
   */
  @Transactional
  public void delete(Caller caller, UUID project, UUID id, Expected expected) {
    access.require(caller, project, Permission.GOVERN_CODES);
    CodebookHead head = CodebookHead.locked(project);
    Code code = present(project, id);
    expected.require(code.version);
    if (Code.hasBelow(project, id)) {
      throw new Conflict("Other codes stand below this one. Move or delete them first.");
    }
    code.remove(clock.instant());
    head.reopen();
    history.record(project, caller.username(), "code deleted", id, "");
  }

  /** Freezes the present version; nothing happens if it is frozen. Refused: 404, 403. */
  @Transactional
  public CodebookVersion freeze(Caller caller, UUID project) {
    return freeze(access.require(caller, project, Permission.GOVERN_CODES));
  }

  /** The same for a feature that has asked for a permission of its own, as when a round opens. */
  @Transactional
  public CodebookVersion freeze(Membership member) {
    UUID project = member.project();
    CodebookHead head = CodebookHead.locked(project);
    if (!head.frozen) {
      frozen.keep(project, head.number, ordered(project));
      head.frozen = true;
      String detail = "version " + head.number;
      history.record(project, member.caller().username(), "codebook frozen", project, detail);
    }
    return head.view();
  }

  private static Kind kindOf(CodeDraft draft) {
    return java.util.Objects.requireNonNull(draft.kind());
  }

  /** Its name is free and its parent is of the same kind and not below it. */
  private static void requirePlace(UUID project, @Nullable UUID id, CodeDraft draft) {
    String name = String.valueOf(draft.name()).strip();
    if (Code.isTaken(project, name, id)) {
      throw new Conflict("The codebook has a code of this name already.");
    }
    UUID parent = draft.parent();
    while (parent != null) {
      Code above =
          Code.present(project, parent)
              .orElseThrow(() -> new Invalid("parent", "is no code of this project"));
      if (above.id.equals(id)) {
        throw new Invalid("parent", "lies below this code");
      }
      if (above.kind != draft.kind()) {
        throw new Invalid("parent", "is of another kind");
      }
      parent = above.parent;
    }
  }
}
