package org.retroduct.coding.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places where given words were found.
 *
 * @param title where they lie as seen from the page that one comes from
 */
record PlaceGroup(String title, List<Place> places) {
  PlaceGroup {
    places = List.copyOf(places);
  }

  /** Places under their headings, in their order. */
  static List<PlaceGroup> of(List<Place> places) {
    Map<String, List<Place>> groups = new LinkedHashMap<>();
    places.forEach(p -> groups.computeIfAbsent(p.near(), near -> new ArrayList<>()).add(p));
    return groups.entrySet().stream().map(e -> new PlaceGroup(e.getKey(), e.getValue())).toList();
  }
}
