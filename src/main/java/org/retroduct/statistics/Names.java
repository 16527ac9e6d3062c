package org.retroduct.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A list of distinct names and their places in it. */
final class Names {

  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();
  private final String field;

  Names(List<String> names, String field) {
    if (names.isEmpty()) {
      throw new InconsistentRatings(field, "must name at least one");
    }
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name == null || name.isBlank()) {
        throw new InconsistentRatings(field + "[" + i + "]", "must have a name");
      }
      if (places.putIfAbsent(name, i) != null) {
        throw new InconsistentRatings(field + "[" + i + "]", "'" + name + "' is named twice");
      }
    }
    this.names = List.copyOf(names);
    this.field = field;
  }

  List<String> list() {
    return names;
  }

  String get(int place) {
    return names.get(place);
  }

  int size() {
    return names.size();
  }

  /** The place of a name that data mention at {@code where}, which is asked only if it is wrong. */
  int place(String name, Supplier<String> where) {
    Integer place = places.get(name);
    if (place == null) {
      throw new InconsistentRatings(where.get(), "'" + name + "' is not one of the " + field);
    }
    return place;
  }

  /** The place of a name that a caller asks for. */
  int place(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("'" + name + "' is not one of the " + field);
    }
    return place;
  }
}
