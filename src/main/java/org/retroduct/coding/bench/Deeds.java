package org.retroduct.coding.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Earlier;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Segments;
import org.retroduct.coding.Written;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** What somebody changed and removed beside codings, and can undo. */
@ApplicationScoped
class Deeds {
  private final Access access;
  private final Earlier earlier;
  private final Segments segments;

  Deeds(Access access, Earlier earlier, Segments segments) {
    this.access = access;
    this.earlier = earlier;
    this.segments = segments;
  }

  /**
   * A change or a removal.
   *
   * @param what it is, as {@code changed memo: text}
   * @param words those of what it was done to; empty where they are hidden at present
   * @param undo the address below the project's to POST to; empty where there is nothing to undo
   * @param button what the button says
   */
  record Deed(Instant at, String what, String words, String undo, String button) {}

  /**
   * Those within a time, its end exclusive, newest first; a fixed number of statements. Refused:
   * 404.
   */
  @Transactional
  List<Deed> of(Caller caller, UUID project, Instant from, Instant until) {
    Membership member = access.require(caller, project, Permission.READ);
    List<Earlier.Change> changes = earlier.by(member, from, until);
    Map<UUID, Written> changed = changed(changes);
    List<Written> removed = earlier.removedBy(member, from, until);
    Map<UUID, Instant> last = earlier.last(member, changed.keySet());
    Map<UUID, String> passages = passages(member, removed);
    List<Deed> deeds = new ArrayList<>();
    for (Earlier.Change change : changes) {
      Written thing = Objects.requireNonNull(changed.get(change.thing()));
      deeds.add(changed(change, thing, change.at().equals(last.get(change.thing()))));
    }
    removed.forEach(each -> deeds.add(removed(each, passages)));
    deeds.sort(Comparator.comparing(Deed::at).reversed());
    return deeds;
  }

  private Map<UUID, Written> changed(List<Earlier.Change> changes) {
    Map<UUID, Written> things = new HashMap<>();
    for (Written.Kind kind : Written.Kind.values()) {
      Set<UUID> ids =
          changes.stream()
              .filter(change -> change.kind() == kind)
              .map(Earlier.Change::thing)
              .collect(Collectors.toSet());
      if (!ids.isEmpty()) {
        earlier.find(kind, ids).forEach(each -> things.put(each.told().id(), each));
      }
    }
    return things;
  }

  /** The words of passages that the member may see. */
  private Map<UUID, String> passages(Membership member, List<Written> things) {
    Set<UUID> ids =
        things.stream()
            .map(each -> each.told().passage())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return segments.visible(member, ids).stream()
        .collect(Collectors.toMap(SegmentView::id, SegmentView::text));
  }

  private static Deed changed(Earlier.Change change, Written thing, boolean last) {
    Written.Told told = thing.told();
    String what = "changed %s: %s".formatted(told.name(), change.changed());
    String undo = thing.isRemoved() ? "" : change.undo(told);
    return new Deed(
        change.at(), what, told.words(), undo, last ? "Undo" : "Go back to before this");
  }

  private static Deed removed(Written thing, Map<UUID, String> passages) {
    Written.Told told = thing.told();
    @Nullable UUID passage = told.passage();
    return new Deed(
        Objects.requireNonNull(thing.removedAt()),
        "removed " + told.name(),
        passage == null ? told.words() : passages.getOrDefault(passage, ""),
        told.address() + "/restore",
        "Put it back");
  }
}
