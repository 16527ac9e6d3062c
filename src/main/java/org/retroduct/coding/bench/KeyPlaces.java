package org.retroduct.coding.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which code lies under each of the nine access keys; none lies under two. */
final class KeyPlaces {
  /** How many there are. */
  static final int COUNT = 9;

  private final List<@Nullable UUID> codes = new ArrayList<>(Collections.nCopies(COUNT, null));
  private final Set<UUID> offered;
  private final Set<Integer> held = new HashSet<>();

  /** Empty places for these codes, in codebook order. */
  KeyPlaces(Collection<UUID> offered) {
    this.offered = new LinkedHashSet<>(offered);
  }

  /** The codes by place; null where there is none. */
  List<@Nullable UUID> codes() {
    return Collections.unmodifiableList(codes);
  }

  boolean offers(UUID code) {
    return offered.contains(code);
  }

  /** Puts a code in a place, if the place is free and the code is offered and has none. */
  void put(int place, @Nullable UUID code) {
    if (code != null && codes.get(place) == null && offers(code) && !codes.contains(code)) {
      codes.set(place, code);
    }
  }

  /** What has a place now is never moved from it. */
  void hold() {
    for (int place = 0; place < COUNT; place++) {
      if (codes.get(place) != null) {
        held.add(place);
      }
    }
  }

  boolean held(int place) {
    return held.contains(place);
  }

  /** Fills the free places with the first of these codes, which come in codebook order. */
  void fill(Collection<UUID> candidates) {
    long free = codes.stream().filter(code -> code == null).count();
    Set<UUID> chosen = new HashSet<>();
    candidates.stream()
        .filter(code -> offers(code) && !codes.contains(code))
        .distinct()
        .limit(free)
        .forEach(chosen::add);
    offered.stream().filter(chosen::contains).forEach(code -> codes.set(codes.indexOf(null), code));
  }

  /**
   * Gives a code a place if it has none: that of the code which was used longest ago, of those
   * never used the last. No other code moves.
   *
   * @param used when each code was used last; never if it is not there
   */
  void use(UUID code, Map<UUID, Instant> used) {
    if (codes.contains(code) || !offers(code)) {
      return;
    }
    IntStream.range(0, COUNT)
        .mapToObj(i -> COUNT - 1 - i)
        .filter(place -> !held(place))
        .min(Comparator.comparing(place -> since(place, used)))
        .ifPresent(place -> codes.set(place, code));
  }

  private Instant since(int place, Map<UUID, Instant> used) {
    UUID code = codes.get(place);
    return code == null ? Instant.MIN : used.getOrDefault(code, Instant.MIN);
  }
}
