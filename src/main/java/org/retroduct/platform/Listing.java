package org.retroduct.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page; null on the last
 * @param total how many items all pages hold together
 */
public record Listing<T>(List<T> items, @Nullable String next, long total) {
  /** Copies the items. */
  public Listing {
    items = List.copyOf(items);
  }

  /** The same page with each item turned into its view. */
  public <V> Listing<V> map(Function<? super T, ? extends V> view) {
    return new Listing<>(items.stream().<V>map(view).toList(), next, total);
  }
}
