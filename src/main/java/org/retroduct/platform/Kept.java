package org.retroduct.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was read last, at hand for a while, so that the next page does not read it again. It is for
 * what never changes under its key, which the database tells each time: what is kept here can be
 * too much, but not wrong. What was read more than ten minutes ago is dropped when next something
 * is asked for, so that words which were erased do not stay in memory while others are read.
 *
 * @param <K> what tells one state of one thing from all others
 */
public final class Kept<K, V> {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Clock clock;
  private final int most;
  private final ToIntFunction<V> size;
  // In the order of use, the latest last.
  private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * Nothing yet.
   *
   * @param most how much is kept, in the measure of {@code size}; the latest is kept in any case
   */
  public Kept(Clock clock, int most, ToIntFunction<V> size) {
    this.clock = clock;
    this.most = most;
    this.size = size;
  }

  private record Entry<V>(V value, Instant since) {}

  /** The value of a key; read if it is not at hand. */
  public V of(K key, Function<K, V> read) {
    Instant now = clock.instant();
    V known = atHand(key, now);
    if (known != null) {
      return known;
    }
    V value = read.apply(key);
    keep(key, new Entry<>(value, now));
    return value;
  }

  private synchronized @Nullable V atHand(K key, Instant now) {
    entries.values().removeIf(each -> each.since().plus(LONGEST).isBefore(now));
    Entry<V> found = entries.get(key);
    return found == null ? null : found.value();
  }

  private synchronized void keep(K key, Entry<V> entry) {
    entries.put(key, entry);
    int all = entries.values().stream().mapToInt(each -> size.applyAsInt(each.value())).sum();
    var oldest = entries.values().iterator();
    while (all > most && entries.size() > 1) {
      all -= size.applyAsInt(oldest.next().value());
      oldest.remove();
    }
  }

  /** Drops what has such a key. */
  public synchronized void forget(Predicate<K> keys) {
    entries.keySet().removeIf(keys);
  }
}
