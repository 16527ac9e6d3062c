package org.retroduct.coding.memo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Earlier;
import org.retroduct.coding.Sight;
import org.retroduct.history.History;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Forbidden;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Account;
import org.retroduct.security.Caller;

/**
 * Memos. Everybody reads their own; of others' they read what is not private, is on something in
 * sight, and was not written by a fellow coder of an open blind round since it opened.
 */
@ApplicationScoped
public class Memos {
  private static final String VISIBLE =
      "select m from Memo m join fetch m.author a where m.project = :project"
          + " and m.deletedAt is null and (a.id = :caller or m.confidential = false"
          + " and (m.transcript is null or m.transcript not in :hidden)"
          + " and (a.id not in :fellows or m.changedAt < :since))";

  private final Access access;
  private final Sight sight;
  private final Earlier earlier;
  private final Instance<Subjects> features;
  private final EntityManager entities;
  private final History history;
  private final Clock clock;

  Memos(
      Access access,
      Sight sight,
      Earlier earlier,
      @Any Instance<Subjects> features,
      EntityManager entities,
      History history,
      Clock clock) {
    this.access = access;
    this.sight = sight;
    this.earlier = earlier;
    this.features = features;
    this.entities = entities;
    this.history = history;
    this.clock = clock;
  }

  /** A memo and what it is on; null where that is hidden from its author at present. */
  public record Placed(MemoView memo, @Nullable Subject on) {}

  /** What a list of memos shows. */
  record Shelf(Membership member, List<Placed> memos, @Nullable Subject on) {}

  /** All memos that a member may read, oldest first; a fixed number of statements. */
  public List<Placed> visible(Membership member) {
    return placed(member, query(member, " order by m.createdAt, m.id").getResultList());
  }

  private Optional<Placed> visible(Membership member, UUID id) {
    TypedQuery<Memo> one = query(member, " and m.id = :id").setParameter("id", id);
    return placed(member, one.getResultList()).stream().findFirst();
  }

  private TypedQuery<Memo> query(Membership member, String more) {
    Sight.Fellows fellows = sight.fellows(member);
    return entities
        .createQuery(VISIBLE + more, Memo.class)
        .setParameter("project", member.project())
        .setParameter("caller", member.account())
        .setParameter("hidden", sight.of(member).transcripts())
        .setParameter("fellows", fellows.accounts())
        .setParameter("since", fellows.since());
  }

  private List<Placed> placed(Membership member, List<Memo> memos) {
    Map<UUID, Subject> subjects = subjects(member, memos);
    String caller = member.caller().username();
    return memos.stream()
        .map(memo -> new Placed(memo.view(), subjects.get(memo.target())))
        .filter(placed -> placed.on() != null || placed.memo().author().equals(caller))
        .toList();
  }

  private Map<UUID, Subject> subjects(Membership member, List<Memo> memos) {
    Map<TargetKind, Set<UUID>> targets =
        memos.stream()
            .collect(
                Collectors.groupingBy(
                    Memo::targetKind, Collectors.mapping(Memo::target, Collectors.toSet())));
    Map<UUID, Subject> subjects = new HashMap<>(Map.of(member.project(), project(member)));
    for (Subjects feature : features) {
      Set<UUID> ids = targets.getOrDefault(feature.kind(), Set.of());
      if (!ids.isEmpty()) {
        subjects.putAll(feature.find(member, ids));
      }
    }
    return subjects;
  }

  private static Subject project(Membership member) {
    return new Subject(TargetKind.PROJECT, member.project(), "the whole project", "", null);
  }

  /** What a memo can be on, whatever it is. */
  private @Nullable Subject subject(Membership member, @Nullable UUID id) {
    if (id == null || id.equals(member.project())) {
      return project(member);
    }
    for (Subjects feature : features) {
      Subject found = feature.find(member, Set.of(id)).get(id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The memos that the caller may read and the filter takes, oldest first. Refused: 404, 422. */
  @Transactional
  List<MemoView> list(Caller caller, UUID project, MemoFilter filter) {
    Membership member = access.require(caller, project, Permission.READ);
    MemoFilter checked = filter.checked();
    return visible(member).stream().map(Placed::memo).filter(checked::takes).toList();
  }

  /** The same for their page. Refused: 404, also for a target that is not in sight, 422. */
  @Transactional
  Shelf shelf(Caller caller, UUID project, MemoFilter filter) {
    Membership member = access.require(caller, project, Permission.READ);
    UUID target = filter.checked().targetId();
    Subject on = target == null ? null : subject(member, target);
    if (target != null && on == null) {
      throw new NotFound("There is nothing here to write a memo on, or it is not open to you.");
    }
    List<Placed> memos =
        visible(member).stream().filter(placed -> filter.takes(placed.memo())).toList();
    return new Shelf(member, memos, on);
  }

  /** One memo. Refused: 404, also if it is hidden from the caller. */
  @Transactional
  Placed get(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return visible(member, id).orElseThrow(Memos::unknown);
  }

  private static NotFound unknown() {
    return new NotFound("There is no such memo, or it is not open to you.");
  }

  /** Writes a memo. Refused: 404, 403, 422 for a target that is not in sight. */
  @Transactional
  MemoView write(Caller caller, UUID project, MemoDraft draft) {
    Membership member = access.require(caller, project, Permission.CODE);
    draft.require();
    Subject on = subject(member, draft.target());
    if (on == null) {
      throw new Invalid("target", "is nothing that a memo can be on");
    }
    Account author = entities.getReference(Account.class, caller.id());
    Memo memo = new Memo(project, author, on, clock.instant());
    memo.say(draft, memo.createdAt);
    memo.persist();
    return saved(member, memo, "memo created");
  }

  private MemoView saved(Membership member, Memo memo, String act) {
    Memo.flush();
    String on = "on " + memo.targetKind() + " " + memo.target();
    history.record(member.project(), member.caller().username(), act, memo.id, on);
    return memo.view();
  }

  /** Changes one's own memo; it stays where it is. Refused: 404, 403, 412, 422. */
  @Transactional
  MemoView change(Caller caller, UUID project, UUID id, MemoDraft draft, Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    Memo memo = own(member, id);
    if (memo.isRemoved()) {
      throw unknown();
    }
    expected.require(memo.version);
    draft.require();
    if (draft.target() == null
        ? memo.targetKind() != TargetKind.PROJECT
        : !draft.target().equals(memo.target())) {
      throw new Invalid("target", "A memo stays where it is; write another there.");
    }
    return changed(member, memo, draft);
  }

  /** Says something else; what says the same is no change. */
  private MemoView changed(Membership member, Memo memo, MemoDraft draft) {
    MemoDraft before = memo.draft();
    memo.say(draft, clock.instant());
    return earlier.keep(member, memo, before, memo.draft())
        ? saved(member, memo, "memo changed")
        : memo.view();
  }

  /**
   * Lets one's own memo say again what it said before a change; a change like any other. Refused:
   * 404, 403, 409 if it was removed, or changed since it was {@code seen}. A private memo stays
   * private, unless that change made it so.
   */
  @Transactional
  MemoView undo(Caller caller, UUID project, UUID id, UUID change, Expected seen) {
    Membership member = access.require(caller, project, Permission.CODE);
    Memo memo = own(member, id);
    MemoDraft past = earlier.before(memo, change, seen, MemoDraft.class);
    boolean opens =
        earlier.of(memo).stream()
            .anyMatch(each -> each.id().equals(change) && each.changed().contains(Earlier.READERS));
    return changed(member, memo, opens || !memo.confidential ? past : past.asPrivate());
  }

  /** Where the last change of one's own memo is undone, below the project. Refused: 404, 403. */
  @Transactional
  Optional<String> undoing(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return earlier.undoing(member, own(member, id));
  }

  /** Takes one's own memo away; it can be put back. Refused: 404, 403, 412. */
  @Transactional
  void delete(Caller caller, UUID project, UUID id, Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    Memo memo = own(member, id);
    if (memo.isRemoved()) {
      throw unknown();
    }
    expected.require(memo.version);
    memo.remove(caller, clock.instant());
    saved(member, memo, "memo deleted");
  }

  /** Undoes a deletion. Refused: 404, 403. */
  @Transactional
  MemoView restore(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.CODE);
    Memo memo = own(member, id);
    if (!memo.isRemoved()) {
      return memo.view();
    }
    memo.putBack();
    return saved(member, memo, "memo restored");
  }

  /** Another's is not there if it is hidden, and refused if it is not. */
  private Memo own(Membership member, UUID id) {
    Memo memo =
        Memo.<Memo>find("id = ?1 and project = ?2", id, member.project())
            .firstResultOptional()
            .orElseThrow(Memos::unknown);
    if (!memo.author.id().equals(member.account())) {
      throw visible(member, id).isPresent()
          ? new Forbidden("Only its author may change a memo.")
          : unknown();
    }
    return memo;
  }
}
