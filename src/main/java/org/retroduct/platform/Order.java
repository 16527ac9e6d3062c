package org.retroduct.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * In what order a list stands, and so where it goes on: a cursor says what the last element of a
 * page was ordered by, and not how many came before. So it does not matter what was added or
 * deleted since, that element included.
 *
 * <p>The last key tells any two elements apart. The name of a key is its path in a query; in a
 * cursor the names tell the list from those with other keys. No value holds NUL, which parts them
 * there.
 */
public final class Order<T> {
  private static final String APART = "\0";
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private final boolean descending;
  private final List<Key<T>> keys;

  private record Key<T>(
      String name,
      Function<? super T, ? extends Comparable<?>> of,
      Function<String, ? extends Comparable<?>> read) {}

  /** A place in the order: one value for each key. */
  record Place(List<Comparable<?>> values) implements Comparable<Place> {
    @Override
    @SuppressWarnings("unchecked") // the values for a key are of one type
    public int compareTo(Place other) {
      int compared = 0;
      for (int i = 0; i < values.size() && compared == 0; i++) {
        compared = ((Comparable<Object>) values.get(i)).compareTo(other.values.get(i));
      }
      return compared;
    }
  }

  private Order(boolean descending, List<Key<T>> keys) {
    this.descending = descending;
    this.keys = keys;
  }

  /** The least first; its keys are to be named. */
  public static <T> Order<T> ascending() {
    return new Order<>(false, List.of());
  }

  /** The greatest first, of all its keys. */
  public static <T> Order<T> descending() {
    return new Order<>(true, List.of());
  }

  /** By creation, then id. */
  public static <T> Order<T> ofCreation(Function<T, Instant> createdAt, Function<T, UUID> id) {
    return Order.<T>ascending().by("createdAt", createdAt, Order::instant).by("id", id);
  }

  /**
   * The same with one more key.
   *
   * @param key its value, never null
   * @param read makes the value of its text again, and throws what such methods of Java throw
   */
  public <K extends Comparable<? super K>> Order<T> by(
      String name, Function<? super T, K> key, Function<String, K> read) {
    Stream<Key<T>> more = Stream.of(new Key<>(name, key, read));
    return new Order<>(descending, Stream.concat(keys.stream(), more).toList());
  }

  /** The same with an id, which tells apart what the keys before it do not. */
  public Order<T> by(String name, Function<? super T, UUID> id) {
    return by(name, id, UUID::fromString);
  }

  /** Reads an instant; one of far away is none, since not every database holds it. */
  public static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new DateTimeException("not of our time");
    }
    return instant;
  }

  Place place(T element) {
    return new Place(keys.stream().<Comparable<?>>map(key -> key.of().apply(element)).toList());
  }

  Comparator<T> comparator() {
    Comparator<T> ascending = Comparator.comparing(this::place);
    return descending ? ascending.reversed() : ascending;
  }

  boolean comesAfter(Place place, T element) {
    int compared = place(element).compareTo(place);
    return descending ? compared < 0 : compared > 0;
  }

  /** The condition on what comes after a place, whose values are {@code :after0} and so on. */
  String condition() {
    String values =
        IntStream.range(0, keys.size())
            .mapToObj(i -> ":after" + i)
            .collect(Collectors.joining(", "));
    return "(%s) %s (%s)".formatted(names(""), descending ? "<" : ">", values);
  }

  /** The order in HQL. */
  public String clause() {
    return " order by " + names(descending ? " desc" : "");
  }

  private String names(String direction) {
    return keys.stream().map(key -> key.name() + direction).collect(Collectors.joining(", "));
  }

  String cursor(T last) {
    List<Comparable<?>> values = place(last).values();
    String text =
        IntStream.range(0, keys.size())
            .mapToObj(i -> keys.get(i).name() + "=" + values.get(i))
            .collect(Collectors.joining(APART));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Refused with {@link Invalid}: what is no cursor of this order. */
  Place read(String cursor) {
    try {
      byte[] text = Base64.getUrlDecoder().decode(cursor);
      String[] parts = new String(text, StandardCharsets.UTF_8).split(APART, -1);
      List<Comparable<?>> values = new ArrayList<>();
      for (int i = 0; i < keys.size() && parts.length == keys.size(); i++) {
        String name = keys.get(i).name() + "=";
        if (parts[i].startsWith(name)) {
          values.add(keys.get(i).read().apply(parts[i].substring(name.length())));
        }
      }
      if (values.size() == keys.size()) {
        return new Place(values);
      }
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      // falls through to the refusal
    }
    throw new Invalid("cursor", "is not a cursor of this list; take it from `next`");
  }
}
