package org.retroduct.codebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Invalid;
import org.retroduct.project.Access;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/**
 * Changes codebooks. What becomes of the passages that have a code is for {@code coding} to do in
 * the same transaction. Each act is kept, so that it can be undone.
 */
@ApplicationScoped
public class Revising {
  private final Access access;
  private final Acts acts;
  private final Clock clock;

  Revising(Access access, Acts acts, Clock clock) {
    this.access = access;
    this.acts = acts;
    this.clock = clock;
  }

  /** Adds a code. Refused: 404, 403, 409 for a name that is there already, 422. */
  @Transactional
  public Revised add(Caller caller, UUID project, CodeDraft draft) {
    access.require(caller, project, Permission.EDIT_CODES);
    return made(caller, ActKind.ADDED, null, Revision.begin(project), draft);
  }

  /**
   * Adds a code below another, of its kind, to take some of its passages. Refused: 404, 403, 409
   * for a name that is there already, 422.
   */
  @Transactional
  public Revised split(Caller caller, UUID project, UUID id, CodeDraft draft) {
    access.require(caller, project, Permission.GOVERN_CODES);
    Revision revision = Revision.begin(project);
    Code code = Code.require(project, id);
    CodeDraft below = draft.below(code.kind, id);
    return made(caller, ActKind.SPLIT, id, revision, below);
  }

  private Revised made(
      Caller caller, ActKind kind, @Nullable UUID of, Revision revision, CodeDraft draft) {
    Code code = make(revision, draft);
    UUID from = of == null ? code.id : of;
    UUID act = acts.keep(caller, revision, kind, from, of == null ? null : code.id);
    return new Revised(act, CodeView.of(code));
  }

  Code make(Revision revision, CodeDraft draft) {
    UUID project = revision.project();
    draft.require();
    Kind kind = Objects.requireNonNull(draft.kind());
    Places.require(project, null, draft);
    Code code = new Code(project, kind, Code.nextPlace(project), clock.instant());
    code.describe(draft);
    code.numberIfCodable(Code.nextNumber(project, kind));
    code.persist();
    return revision.made(code);
  }

  /**
   * Changes a code. Refused: 404, 403, 409 for a name that is there already, 412, 422 for another
   * kind or a parent that lies below it.
   */
  @Transactional
  public Revised change(Caller caller, UUID project, UUID id, CodeDraft draft, Expected expected) {
    access.require(caller, project, Permission.EDIT_CODES);
    Revision revision = Revision.begin(project);
    Code code = Code.require(project, id);
    expected.require(code.version);
    describe(revision, code, draft);
    UUID act = acts.keep(caller, revision, ActKind.CHANGED, id, null);
    return new Revised(act, CodeView.of(code));
  }

  void describe(Revision revision, Code code, CodeDraft draft) {
    draft.require();
    if (code.kind != draft.kind()) {
      throw new Invalid("kind", "A code keeps its kind; make another code and merge this into it.");
    }
    Places.require(code.project, code.id, draft);
    revision.touch(code).describe(draft);
    code.numberIfCodable(Code.nextNumber(code.project, code.kind));
  }

  /**
   * Puts a code before another one that has the same parent and kind, or behind them all.
   *
   * <p>Refused: 404, 403, 422 for a code that does not stand beside it.
   *
   * @param before null for the last place
   */
  @Transactional
  public Revised place(Caller caller, UUID project, UUID id, @Nullable UUID before) {
    access.require(caller, project, Permission.EDIT_CODES);
    Revision revision = Revision.begin(project);
    Code code = Code.require(project, id);
    List<Code> siblings = code.siblings();
    List<Integer> places = siblings.stream().map(sibling -> sibling.place).toList();
    List<Code> order = new ArrayList<>(siblings);
    order.remove(code);
    int at = before == null ? order.size() : indexOf(order, before);
    if (at < 0) {
      throw new Invalid("before", "must name a code that stands beside this one");
    }
    order.add(at, code);
    for (int i = 0; i < order.size(); i++) {
      revision.touch(order.get(i)).place = places.get(i);
    }
    UUID act = acts.keep(caller, revision, ActKind.PLACED, id, null);
    return new Revised(act, CodeView.of(code));
  }

  private static int indexOf(List<Code> codes, UUID id) {
    return codes.stream().map(code -> code.id).toList().indexOf(id);
  }

  /**
   * Lets another code take the place of this one; what stands below it goes with it. Refused: 404,
   * 403, 422 for itself, for no code and for a heading in place of a code.
   *
   * @return the code that took its place
   */
  @Transactional
  public Revised merge(Caller caller, UUID project, UUID id, @Nullable UUID into) {
    access.require(caller, project, Permission.GOVERN_CODES);
    Revision revision = Revision.begin(project);
    Code code = Code.require(project, id);
    Code survivor = successor(code, into, "into");
    boolean beside = survivor.kind == code.kind && !Places.isBelow(survivor, code.id);
    for (Code below : code.below()) {
      revision.touch(below).parent = beside ? survivor.id : code.parent;
    }
    revision.touch(code).remove(clock.instant());
    UUID act = acts.keep(caller, revision, ActKind.MERGED, id, survivor.id);
    return new Revised(act, CodeView.of(survivor));
  }

  private static Code successor(Code code, @Nullable UUID id, String field) {
    if (id == null || id.equals(code.id)) {
      throw new Invalid(field, "Choose another code.");
    }
    Code successor =
        Code.present(code.project, id)
            .orElseThrow(() -> new Invalid(field, "is no code of this project"));
    if (code.codable && !successor.codable) {
      throw new Invalid(field, "is a heading, which passages cannot have");
    }
    return successor;
  }

  /**
   * Takes a code out of the codebook. Refused: 404, 403, 409 for a code with others below it, 412,
   * 422.
   *
   * @param successor the code that its passages go to; null if it has none
   */
  @Transactional
  public Revised delete(
      Caller caller, UUID project, UUID id, @Nullable UUID successor, Expected expected) {
    access.require(caller, project, Permission.GOVERN_CODES);
    Revision revision = Revision.begin(project);
    Code code = Code.require(project, id);
    expected.require(code.version);
    if (!code.below().isEmpty()) {
      throw new Conflict("Other codes stand below this one. Move or delete them first.");
    }
    UUID into = successor == null ? null : successor(code, successor, "moveTo").id;
    revision.touch(code).remove(clock.instant());
    UUID act = acts.keep(caller, revision, ActKind.DELETED, id, into);
    return new Revised(act, CodeView.of(code));
  }
}
