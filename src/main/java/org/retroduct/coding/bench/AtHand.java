package org.retroduct.coding.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
 * place. The others keep theirs while they are used: a code that is used and has no key takes that
 * of the one used longest ago, and no other key changes.
 */
@ApplicationScoped
class AtHand {
  private final Access access;
  private final Codebook codebook;
  private final History history;
  private final Clock clock;

  AtHand(Access access, Codebook codebook, History history, Clock clock) {
    this.access = access;
    this.codebook = codebook;
    this.history = history;
    this.clock = clock;
  }

  /**
   * What a coder has pinned and may pin.
   *
   * @param pinned the pinned code of each place; null where none is
   * @param now the code that each place holds, pinned or used lately; null where none is
   * @param offered all codes that can be put on words, in codebook order
   */
  record Pins(
      Membership member,
      List<@Nullable UUID> pinned,
      List<@Nullable UUID> now,
      List<CodeView> offered) {}

  /** The caller's pins in a project. Refused: 404, 403. */
  @Transactional
  Pins pins(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.CODE);
    List<CodeView> offered = codable(codebook.codes(member));
    KeyPlaces places = empty(offered);
    KeyedCode.Places kept = KeyedCode.places(member);
    put(member, kept.pinned(), places);
    List<@Nullable UUID> now = places(member, offered, kept).codes();
    return new Pins(member, places.codes(), now, offered);
  }

  private static List<CodeView> codable(List<CodeView> codes) {
    return codes.stream()
        .filter(code -> code.codable() && !code.retired() && code.key() != null)
        .toList();
  }

  private static KeyPlaces empty(List<CodeView> offered) {
    return new KeyPlaces(offered.stream().map(CodeView::id).toList());
  }

  /**
   * Puts codes in their places. One that gave way to another is found as that other, unless that
   * has a place too; it is what it was again when the act is undone.
   */
  private void put(Membership member, Map<Integer, UUID> codes, KeyPlaces places) {
    codes.forEach(places::put);
    if (codes.values().stream().allMatch(places::offers)) {
      return;
    }
    Map<UUID, UUID> successors = codebook.successors(member);
    codes.forEach(
        (place, code) -> {
          if (!places.offers(code)) {
            places.put(place, successors.get(code));
          }
        });
  }

  /** Pinned codes first, then recent ones in theirs; what is free then is filled. */
  private KeyPlaces places(Membership member, List<CodeView> offered, KeyedCode.Places kept) {
    KeyPlaces places = empty(offered);
    put(member, kept.pinned(), places);
    places.hold();
    put(member, kept.recent(), places);
    List<UUID> others = new ArrayList<>(kept.recent().values());
    others.addAll(first(offered));
    places.fill(others);
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
    for (int i = 0; i < Math.min(KeyPlaces.COUNT, places.size()); i++) {
      UUID code = places.get(i);
      if (code != null) {
        new PinnedCode(member, i, code).persist();
      }
    }
    history.record(project, caller.username(), "pins set", caller.id(), seen.size() + " codes");
  }

  /**
   * The short forms of the codes at hand by place, nine; empty where there is none. One statement,
   * one more if a pinned code gave way to another, and one more if a recent one did.
   *
   * @param codes of the project, in codebook order
   */
  List<String> of(Membership member, List<CodeView> codes) {
    List<CodeView> offered = codable(codes);
    Map<UUID, String> shorts = new HashMap<>();
    offered.forEach(code -> shorts.put(code.id(), String.valueOf(code.key())));
    return places(member, offered, KeyedCode.places(member)).codes().stream()
        .map(code -> code == null ? "" : shorts.getOrDefault(code, ""))
        .toList();
  }

  /**
   * Remembers that a coder used codes on the workbench. All others stay where they are, but for the
   * one whose key a new one takes.
   *
   * @param codes of the project, in codebook order
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void use(Membership member, List<CodeView> codes, Collection<UUID> used) {
    List<RecentCode> recent = RecentCode.of(member);
    KeyPlaces places = places(member, codable(codes), KeyedCode.places(member));
    Map<UUID, Instant> last = lastUse(member, places, recent);
    for (UUID code : used) {
      places.use(code, last);
      last.put(code, clock.instant());
    }
    store(member, places, recent, last, used);
  }

  /** When each code was used last; one that gave way to another was used as that other. */
  private Map<UUID, Instant> lastUse(Membership member, KeyPlaces places, List<RecentCode> recent) {
    boolean all = recent.stream().allMatch(row -> places.offers(row.code));
    Map<UUID, UUID> successors = all ? Map.of() : codebook.successors(member);
    Map<UUID, Instant> last = new HashMap<>();
    for (RecentCode row : recent) {
      if (row.usedAt != null) {
        UUID code =
            places.offers(row.code) ? row.code : successors.getOrDefault(row.code, row.code);
        last.merge(code, row.usedAt, (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return last;
  }

  /** A code that a round does not offer keeps its row, unless a used one took its place. */
  private static void store(
      Membership member,
      KeyPlaces places,
      List<RecentCode> recent,
      Map<UUID, Instant> last,
      Collection<UUID> used) {
    Map<Integer, RecentCode> rows = new HashMap<>();
    recent.forEach(row -> rows.put(row.place, row));
    for (int place = 0; place < KeyPlaces.COUNT; place++) {
      UUID code = places.codes().get(place);
      RecentCode there = rows.get(place);
      boolean kept = there != null && !places.offers(there.code) && !used.contains(code);
      if (code != null && !places.held(place) && !kept) {
        if (there == null) {
          RecentCode.add(member, place, code, last.get(code));
        } else {
          there.code = code;
          there.usedAt = last.get(code);
        }
      }
    }
  }

  /** For a newcomer: the first of each kind. */
  private static List<UUID> first(List<CodeView> offered) {
    Map<String, UUID> ids = new HashMap<>();
    offered.forEach(code -> ids.put(String.valueOf(code.key()), code.id()));
    List<UUID> first = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      for (Kind kind : List.of(Kind.CONTEXT, Kind.RESOURCE, Kind.REASONING, Kind.OUTCOME)) {
        UUID code = ids.get(kind.letter() + i);
        if (code != null) {
          first.add(code);
        }
      }
    }
    return first;
  }
}
