package org.retroduct.theory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Earlier;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Segments;
import org.retroduct.history.History;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Forbidden;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Listing;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/**
 * Linked parts of an explanation, as coders find them in one passage. One is seen by who may see
 * all its segments; its coder sees it always and is the only one to change it.
 */
@ApplicationScoped
public class Partials {
  private final Access access;
  private final Segments segments;
  private final Theory theory;
  private final Earlier earlier;
  private final History history;
  private final Clock clock;

  Partials(
      Access access,
      Segments segments,
      Theory theory,
      Earlier earlier,
      History history,
      Clock clock) {
    this.access = access;
    this.segments = segments;
    this.theory = theory;
    this.earlier = earlier;
    this.history = history;
    this.clock = clock;
  }

  /** Links passages. Refused: 404, 403, 422 for what is not the caller's or not in one text. */
  @Transactional
  public PartialView create(Caller caller, UUID project, PartialDraft draft) {
    Membership member = access.require(caller, project, Permission.CODE);
    Partial partial = new Partial();
    partial.project = project;
    partial.coder = caller.username();
    partial.createdAt = clock.instant();
    say(member, partial, draft);
    partial.persist();
    Partial.flush();
    return recorded(member, partial, "partial created");
  }

  private void say(Membership member, Partial partial, PartialDraft draft) {
    draft.require();
    Set<UUID> texts = new HashSet<>();
    Set<UUID> own = new HashSet<>();
    for (SegmentView segment : segments.visible(member, draft.ids())) {
      if (segment.coder().equals(member.caller().username())) {
        own.add(segment.id());
        texts.add(segment.transcript());
      }
    }
    if (!own.containsAll(draft.ids())) {
      throw new Invalid("segments", "holds one that is not your own");
    }
    if (texts.size() > 1) {
      throw new Invalid("segments", "lie in several transcripts; a partial is of one passage");
    }
    partial.configuration = configuration(member, draft.configuration());
    partial.sentence = String.valueOf(draft.sentence()).strip();
    Map<UUID, Slot> parts = new HashMap<>();
    draft
        .segments()
        .forEach(
            part ->
                parts.put(
                    Objects.requireNonNull(part.segment()), Objects.requireNonNull(part.slot())));
    // A passage that is removed keeps its place, for when it is put back.
    Set<UUID> there = present(Set.copyOf(partial.parts.keySet()));
    partial.parts.keySet().removeIf(id -> there.contains(id) && !parts.containsKey(id));
    partial.parts.putAll(parts);
  }

  private @Nullable UUID configuration(Membership member, @Nullable UUID id) {
    try {
      return id == null ? null : theory.configuration(member, id).id;
    } catch (NotFound none) {
      throw new Invalid("configuration", "is no configuration of this project");
    }
  }

  private PartialView recorded(Membership member, Partial partial, String act) {
    String detail = partial.parts.size() + " segments";
    history.record(member.project(), member.caller().username(), act, partial.id, detail);
    return view(partial, present(Set.copyOf(partial.parts.keySet())));
  }

  /** What the caller may see, oldest first. Refused: 404. */
  @Transactional
  public Listing<PartialView> list(Caller caller, UUID project, Window window) {
    Membership member = access.require(caller, project, Permission.READ);
    return window.of(seen(member), PartialView.OLDEST_FIRST);
  }

  /** All that the member may see, in four statements. */
  List<PartialView> seen(Membership member) {
    List<Partial> all = Partial.in(member.project()).stream().filter(p -> !p.isRemoved()).toList();
    return seen(member, all);
  }

  private List<PartialView> seen(Membership member, List<Partial> partials) {
    Set<UUID> ids = new HashSet<>();
    partials.forEach(partial -> ids.addAll(partial.parts.keySet()));
    Set<UUID> present = present(ids);
    Set<UUID> visible = new HashSet<>();
    segments.visible(member, ids).forEach(segment -> visible.add(segment.id()));
    return partials.stream()
        .filter(partial -> shows(member, partial, present, visible))
        .map(partial -> view(partial, present))
        .toList();
  }

  private static PartialView view(Partial partial, Set<UUID> present) {
    Map<UUID, Slot> parts = new HashMap<>(partial.parts);
    parts.keySet().retainAll(present);
    return PartialView.of(partial, parts);
  }

  private static boolean shows(
      Membership member, Partial partial, Set<UUID> present, Set<UUID> visible) {
    Set<UUID> left = new HashSet<>(partial.parts.keySet());
    left.retainAll(present);
    boolean own = partial.coder.equals(member.caller().username());
    return own || (!left.isEmpty() && visible.containsAll(left));
  }

  /** Which of these segments are not deleted. */
  private static Set<UUID> present(Set<UUID> ids) {
    EntityManager entities = Partial.getEntityManager();
    return new HashSet<>(
        entities
            .createQuery(
                "select s.id from Segment s where s.id in ?1 and s.deletedAt is null", UUID.class)
            .setParameter(1, ids)
            .getResultList());
  }

  /** One of them. Refused: 404, also if it is hidden from the caller. */
  @Transactional
  public PartialView get(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return seen(member, List.of(partial(project, id))).stream()
        .findFirst()
        .orElseThrow(Partials::unknown);
  }

  private static Partial partial(UUID project, UUID id) {
    return Partial.in(project, id)
        .filter(partial -> !partial.isRemoved())
        .orElseThrow(Partials::unknown);
  }

  static NotFound unknown() {
    return new NotFound("There is no such partial configuration, or it is not open to you.");
  }

  private Partial own(Membership member, UUID id, Expected expected) {
    Partial partial = partial(member.project(), id);
    if (seen(member, List.of(partial)).isEmpty()) {
      throw unknown();
    }
    requireCoder(member, partial);
    expected.require(partial.version);
    return partial;
  }

  private static void requireCoder(Membership member, Partial partial) {
    if (!partial.coder.equals(member.caller().username())) {
      throw new Forbidden("Only its coder may change a partial configuration.");
    }
  }

  /** Changes one. Refused: 404, 403 for another's, 412, 422. */
  @Transactional
  public PartialView change(
      Caller caller, UUID project, UUID id, PartialDraft draft, Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    return changed(member, own(member, id, expected), draft);
  }

  /** Says something else; what says the same is no change. */
  private PartialView changed(Membership member, Partial partial, PartialDraft draft) {
    PartialDraft before = partial.draft();
    say(member, partial, draft);
    if (!earlier.keep(member, partial, before, partial.draft())) {
      return view(partial, present(Set.copyOf(partial.parts.keySet())));
    }
    Partial.flush();
    return recorded(member, partial, "partial changed");
  }

  /**
   * Lets one say again what it said before a change of its coder's; a change like any other.
   * Refused: 404, 403 for another's, 409 if it or what it joined was removed, or it was changed
   * since it was {@code seen}.
   */
  @Transactional
  PartialView undo(Caller caller, UUID project, UUID id, UUID change, Expected seen) {
    Membership member = access.require(caller, project, Permission.CODE);
    Partial partial = Partial.in(project, id).orElseThrow(Partials::unknown);
    requireCoder(member, partial);
    PartialDraft past = earlier.before(partial, change, seen, PartialDraft.class);
    if (!present(Set.copyOf(past.ids())).containsAll(past.ids())) {
      throw new Conflict(
          "A passage that it joined then was removed since. Put that back first; nothing was"
              + " changed.");
    }
    if (past.configuration() != null && !theory.shows(member, past.configuration())) {
      throw new Conflict(
          "The configuration that had taken it up was deleted since, or is hidden from you for now."
              + " Nothing was changed.");
    }
    return changed(member, partial, past);
  }

  /**
   * Notes that a configuration was built from one, whoever built it. One that is gone, or that
   * names a configuration that stands, is left as it is. Refused: 404, 403 for the project.
   */
  @Transactional
  void takeUp(Caller caller, UUID project, UUID id, UUID configuration) {
    Membership member = access.require(caller, project, Permission.CODE);
    Partial.in(project, id)
        .filter(partial -> !partial.isRemoved() && !isTakenUp(partial))
        .filter(partial -> !seen(member, List.of(partial)).isEmpty())
        .ifPresent(
            partial -> {
              partial.configuration = configuration;
              Partial.flush();
              recorded(member, partial, "partial taken up");
            });
  }

  private static boolean isTakenUp(Partial partial) {
    UUID by = partial.configuration;
    return by != null && Configuration.in(partial.project, by).isPresent();
  }

  /**
   * Where the last change of the caller's is undone, below the project; none if the partial is
   * another's or gone. Refused: 404 for the project.
   */
  @Transactional
  Optional<String> undoing(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return Partial.in(project, id)
        .filter(partial -> !partial.isRemoved() && partial.coder.equals(caller.username()))
        .flatMap(partial -> earlier.undoing(member, partial));
  }

  /** Takes one away; it can be put back. Refused: 404, 403 for another's, 412. */
  @Transactional
  public void delete(Caller caller, UUID project, UUID id, Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    Partial partial = own(member, id, expected);
    partial.remove(caller, clock.instant());
    recorded(member, partial, "partial deleted");
  }

  /** Puts one back. Refused: 404, 403 for another's. */
  @Transactional
  public PartialView restore(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.CODE);
    Partial partial = Partial.in(project, id).orElseThrow(Partials::unknown);
    requireCoder(member, partial);
    partial.putBack();
    Partial.flush();
    return recorded(member, partial, "partial restored");
  }
}
