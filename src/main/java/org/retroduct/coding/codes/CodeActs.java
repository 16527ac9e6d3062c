package org.retroduct.coding.codes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.ActView;
import org.retroduct.codebook.Acts;
import org.retroduct.codebook.CodeChange;
import org.retroduct.codebook.CodeDraft;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.codebook.Revised;
import org.retroduct.codebook.Revising;
import org.retroduct.codebook.Succession;
import org.retroduct.coding.Recodings;
import org.retroduct.coding.Rounds;
import org.retroduct.coding.Sight;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Invalid;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** Changes the codebook together with the passages that have its codes. */
@ApplicationScoped
public class CodeActs {
  private static final int MOST_PARTS = 20;

  private final Access access;
  private final Codebook codebook;
  private final Revising revising;
  private final Acts acts;
  private final Recodings recodings;
  private final Sight sight;

  CodeActs(
      Access access,
      Codebook codebook,
      Revising revising,
      Acts acts,
      Recodings recodings,
      Sight sight) {
    this.access = access;
    this.codebook = codebook;
    this.revising = revising;
    this.acts = acts;
    this.recodings = recodings;
    this.sight = sight;
  }

  /** Adds a code. Refused: 404, 403, 409 for a name that is there already, 422. */
  @Transactional
  public Revised add(Caller caller, UUID project, CodeDraft draft) {
    access.require(caller, project, Permission.EDIT_CODES);
    return revising.add(caller, project, draft);
  }

  /**
   * Changes a code. Refused: 404, 403, 409 for a name that is there already, 412, 422, also to make
   * a heading of a code that passages have.
   */
  @Transactional
  Revised change(Caller caller, UUID project, UUID id, CodeDraft draft, Expected expected) {
    Membership member = access.require(caller, project, Permission.EDIT_CODES);
    Revised changed = revising.change(caller, project, id, draft, expected);
    if (changed.act() != null && !changed.code().codable()) {
      recodings.hold(member);
      try {
        requireNoneLeft(member, acts.get(caller, project, changed.act()).changes().stream());
      } catch (Conflict used) {
        throw new Invalid("codable", used.reason());
      }
    }
    return changed;
  }

  /** Refused with {@link Conflict} if passages have, or may have, what becomes a heading. */
  private void requireNoneLeft(Membership member, Stream<CodeChange> changes) {
    changes
        .filter(CodeChange::makesHeading)
        .forEach(change -> requireUnused(member, change.code(), "A heading has no passages."));
  }

  /** Retires a code or takes it up again; all else stays. Refused: 404, 403, 412. */
  @Transactional
  Revised retire(Caller caller, UUID project, UUID id, boolean retired) {
    Membership member = access.require(caller, project, Permission.EDIT_CODES);
    CodeDraft draft = codebook.require(member, id).draft().retire(retired);
    return revising.change(caller, project, id, draft, Expected.any());
  }

  /** Puts a code before another beside it, or last. Refused: 404, 403, 422. */
  @Transactional
  Revised place(Caller caller, UUID project, UUID id, @Nullable UUID before) {
    access.require(caller, project, Permission.EDIT_CODES);
    return revising.place(caller, project, id, before);
  }

  /** Lets another code take up this one with its passages. Refused: 404, 403, 422. */
  @Transactional
  Revised merge(Caller caller, UUID project, UUID id, @Nullable UUID into) {
    Membership member = access.require(caller, project, Permission.GOVERN_CODES);
    Revised merged = revising.merge(caller, project, id, into);
    if (merged.act() != null) {
      recodings.move(member, new Succession(merged.act(), id, merged.code().id()));
    }
    return merged;
  }

  /** A code that is split off another, and which of its passages it takes. */
  record Part(CodeDraft code, List<UUID> segments) {}

  /**
   * Makes codes below this one and gives each some of its passages, all or none; each can be undone
   * by itself. Refused: 404, 403, 409 for a name that is there already, 422 for passages of an open
   * round or for two codes; the last two with the place in the list, from 0.
   */
  @Transactional
  List<Revised> split(Caller caller, UUID project, UUID id, List<Part> parts) {
    Membership member = access.require(caller, project, Permission.GOVERN_CODES);
    if (parts.isEmpty() || parts.size() > MOST_PARTS) {
      throw new Invalid("codes", "must hold 1 to 20 codes");
    }
    Set<UUID> given = new HashSet<>();
    List<Revised> made = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      try {
        for (UUID segment : parts.get(i).segments()) {
          if (!given.add(segment)) {
            throw new Invalid("segments", "One of these passages is named twice.");
          }
        }
        made.add(split(caller, member, id, parts.get(i)));
      } catch (Invalid invalid) {
        throw invalid.below("codes[" + i + "]");
      } catch (Conflict taken) {
        throw new Conflict(taken.reason(), Map.of("code", i));
      }
    }
    return made;
  }

  private Revised split(Caller caller, Membership member, UUID id, Part part) {
    Revised split = revising.split(caller, member.project(), id, part.code());
    Set<UUID> movable = recodings.movable(member, id, part.segments());
    if (split.act() != null && !movable.isEmpty()) {
      recodings.move(member, new Succession(split.act(), id, split.code().id()), movable);
    }
    return split;
  }

  /**
   * Deletes a code. Refused: 404, 403, 409 for one in use without another for its passages and for
   * one above others, 412, 422.
   */
  @Transactional
  Revised delete(Caller caller, UUID project, UUID id, @Nullable UUID moveTo, Expected expected) {
    Membership member = access.require(caller, project, Permission.GOVERN_CODES);
    Revised deleted = revising.delete(caller, project, id, moveTo, expected);
    if (moveTo == null) {
      recodings.hold(member);
      requireUnused(member, id, "Say which code they go to.");
    } else if (deleted.act() != null) {
      recodings.move(member, new Succession(deleted.act(), id, moveTo));
    }
    return deleted;
  }

  private void requireUnused(Membership member, UUID code, String how) {
    int passages = recodings.passages(member, code);
    if (passages > 0) {
      throw new Conflict(
          "Passages are coded with this code (%,d). %s".formatted(passages, how),
          Map.of("uses", recodings.uses(member).getOrDefault(code, 0)));
    }
    if (!sight.of(member).isClear() || offeredInRounds(member).contains(code)) {
      throw new Conflict("Passages of an open round may still get this code. " + how);
    }
    if (Recodings.anyWith(List.of(code))) {
      throw new Conflict(
          "Some passages have this code still, such as removed ones that can be put back. " + how);
    }
  }

  /** The codes of the versions that open rounds keep to, and those that these led to since. */
  private Set<UUID> offeredInRounds(Membership member) {
    Set<UUID> offered = new HashSet<>();
    Map<UUID, UUID> successors = codebook.successors(member);
    Set<Integer> versions = new HashSet<>();
    Rounds.versions(member).stream()
        .filter(Rounds.Kept::open)
        .forEach(kept -> versions.add(kept.version()));
    for (int version : versions) {
      for (CodeView code : codebook.codes(member, version)) {
        offered.add(code.id());
        offered.add(successors.getOrDefault(code.id(), code.id()));
      }
    }
    return offered;
  }

  /** Undoes an act on the codebook. Refused: 404, 403, 409 if something rests on it since. */
  @Transactional
  ActView undo(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.EDIT_CODES);
    ActView act = acts.undo(caller, project, id);
    recodings.reverse(id);
    recodings.hold(member);
    requireNoneLeft(member, act.changes().stream().map(CodeChange::reversed));
    List<UUID> made =
        act.changes().stream().filter(CodeChange::makes).map(CodeChange::code).toList();
    if (!made.isEmpty() && !sight.of(member).isClear()) {
      throw new Conflict(
          "Others may use the new code where you cannot see it for now. Retire it instead.");
    }
    if (!made.isEmpty() && Recodings.anyWith(made)) {
      throw new Conflict("Passages have been given the new code. Delete it or merge it instead.");
    }
    return act;
  }
}
