package org.retroduct.coding.bench;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.codebook.Kind;
import org.retroduct.history.History;
import org.retroduct.platform.Check;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/**
 * The nine codes that a coder has at hand, each under an access key. Pinned ones stay in their
 * place; recent ones fill the rest in codebook order, so that using a code does not move its key.
 */
@ApplicationScoped
class AtHand {
  static final int PLACES = 9;
  private static final int LOOKED_BACK = 60;

  private final Access access;
  private final Codebook codebook;
  private final History history;

  AtHand(Access access, Codebook codebook, History history) {
    this.access = access;
    this.codebook = codebook;
    this.history = history;
  }

  /**
   * What a coder has pinned and may pin.
   *
   * @param pinned the pinned code of each place; null where none is
   * @param offered all codes that can be put on words, in codebook order
   */
  record Pins(Membership member, List<@Nullable UUID> pinned, List<CodeView> offered) {}

  /** The caller's pins in a project. Refused: 404, 403. */
  @Transactional
  Pins pins(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.CODE);
    List<CodeView> offered = codable(codebook.codes(member));
    return new Pins(member, pinned(member, offered), offered);
  }

  private static List<CodeView> codable(List<CodeView> codes) {
    return codes.stream()
        .filter(code -> code.codable() && !code.retired() && code.key() != null)
        .toList();
  }

  /**
   * The pinned code of each place. One that gave way to another is found as that other, unless that
   * is pinned too; it is what it was again when the act is undone.
   */
  private List<@Nullable UUID> pinned(Membership member, List<CodeView> offered) {
    Set<UUID> there = new HashSet<>();
    offered.forEach(code -> there.add(code.id()));
    List<PinnedCode> pins = PinnedCode.of(member);
    boolean gone = pins.stream().anyMatch(pin -> !there.contains(pin.code));
    Map<UUID, UUID> successors = gone ? codebook.successors(member) : Map.of();
    Set<UUID> taken = new HashSet<>();
    pins.stream().map(pin -> pin.code).filter(there::contains).forEach(taken::add);
    List<@Nullable UUID> places = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      places.add(null);
    }
    for (PinnedCode pin : pins) {
      UUID successor = successors.getOrDefault(pin.code, pin.code);
      if (there.contains(pin.code)) {
        places.set(pin.place, pin.code);
      } else if (there.contains(successor) && taken.add(successor)) {
        places.set(pin.place, successor);
      }
    }
    return places;
  }

  /**
   * Pins codes. Refused: 404, 403, 422 for what is no code to put on words, or one pinned twice.
   *
   * @param places the code of each place; null for a recent one
   */
  @Transactional
  void pin(Caller caller, UUID project, List<@Nullable UUID> places) {
    Membership member = access.require(caller, project, Permission.CODE);
    Set<UUID> known = new HashSet<>();
    codable(codebook.codes(member)).forEach(code -> known.add(code.id()));
    Set<UUID> seen = new HashSet<>();
    Check check = new Check();
    for (int i = 0; i < places.size(); i++) {
      UUID code = places.get(i);
      check.that(
          code == null || known.contains(code), "place" + i, "This is no code to put on words.");
      check.that(code == null || seen.add(code), "place" + i, "This code has another key already.");
    }
    check.done();
    PinnedCode.clear(member);
    for (int i = 0; i < Math.min(PLACES, places.size()); i++) {
      UUID code = places.get(i);
      if (code != null) {
        new PinnedCode(member, i, code).persist();
      }
    }
    history.record(project, caller.username(), "pins set", caller.id(), seen.size() + " codes");
  }

  /**
   * The short forms of the codes at hand by place, at most nine; three statements.
   *
   * @param codes of the project, in codebook order
   */
  List<String> of(Membership member, List<CodeView> codes) {
    Map<UUID, String> shorts = new LinkedHashMap<>();
    codable(codes).forEach(code -> shorts.put(code.id(), String.valueOf(code.key())));
    List<@Nullable UUID> pinned = pinned(member, codable(codes));
    Set<String> taken = new HashSet<>();
    pinned.forEach(code -> taken.add(shorts.getOrDefault(code, "")));
    Set<String> others = new LinkedHashSet<>(recent(member, shorts));
    others.addAll(first(shorts.values()));
    others.removeAll(taken);
    long free = pinned.stream().filter(code -> !shorts.containsKey(code)).count();
    Set<String> chosen = new HashSet<>(others.stream().limit(free).toList());
    List<String> fill = new ArrayList<>(shorts.values().stream().filter(chosen::contains).toList());
    List<String> atHand = new ArrayList<>();
    for (UUID code : pinned) {
      if (shorts.containsKey(code)) {
        atHand.add(shorts.get(code));
      } else {
        atHand.add(fill.isEmpty() ? "" : fill.remove(0));
      }
    }
    return atHand;
  }

  /** The codes used last, the latest first: in the whole order of an index, for H2 to use it. */
  private static List<String> recent(Membership member, Map<UUID, String> shorts) {
    return Panache.getEntityManager()
        .createQuery(
            "select k.code from Segment s join s.codes k where s.project = :project"
                + " and s.coder.id = :coder"
                + " order by s.project, s.coder.id, s.createdAt desc, s.id desc",
            UUID.class)
        .setParameter("project", member.project())
        .setParameter("coder", member.account())
        .setMaxResults(LOOKED_BACK)
        .getResultList()
        .stream()
        .filter(shorts::containsKey)
        .map(shorts::get)
        .toList();
  }

  /** For a newcomer: the first of each kind. */
  private static List<String> first(Collection<String> present) {
    List<String> first = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      for (Kind kind : List.of(Kind.CONTEXT, Kind.RESOURCE, Kind.REASONING, Kind.OUTCOME)) {
        first.add(kind.letter() + i);
      }
    }
    return first.stream().filter(present::contains).toList();
  }
}
