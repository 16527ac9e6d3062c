package org.retroduct.theory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Segments;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** Reads partial configurations with the passages that they link, for the pages. */
@ApplicationScoped
class PartialShelves {
  private static final int MOST = 1_000;

  private final Access access;
  private final Partials partials;
  private final Segments segments;
  private final Theory theory;
  private final EntityManager entities;

  PartialShelves(
      Access access, Partials partials, Segments segments, Theory theory, EntityManager entities) {
    this.access = access;
    this.partials = partials;
    this.segments = segments;
    this.theory = theory;
    this.entities = entities;
  }

  /**
   * Partial configurations with the passages that they link.
   *
   * @param passages by id
   * @param configurations those that took up one of them, by id
   */
  record Shelf(
      Membership member,
      List<PartialView> partials,
      Map<UUID, SegmentView> passages,
      Map<UUID, ConfigurationView> configurations) {
    /** The configuration that took one up; null where none did or it is out of sight. */
    @Nullable ConfigurationView tookUp(PartialView partial) {
      return partial.configuration() == null ? null : configurations.get(partial.configuration());
    }
  }

  /** The list with its passages. Refused: 404. */
  @Transactional
  Shelf shelf(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    return shelf(member, partials.seen(member));
  }

  /** Some of them, as far as the member may see them, with their passages. */
  Shelf shelf(Membership member, Collection<UUID> ids) {
    return shelf(
        member,
        partials.seen(member).stream().filter(partial -> ids.contains(partial.id())).toList());
  }

  private Shelf shelf(Membership member, List<PartialView> shown) {
    Set<UUID> ids = new HashSet<>();
    shown.forEach(partial -> ids.addAll(partial.draft().ids()));
    Map<UUID, SegmentView> passages = new HashMap<>();
    segments.visible(member, ids).forEach(passage -> passages.put(passage.id(), passage));
    return new Shelf(member, shown, passages, configurations(member, shown));
  }

  /** The configurations that took up these and that the member may see; none without asking. */
  private Map<UUID, ConfigurationView> configurations(
      Membership member, List<PartialView> partials) {
    Set<UUID> named =
        partials.stream()
            .map(PartialView::configuration)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return named.isEmpty()
        ? Map.of()
        : theory.list(member.caller(), member.project(), Window.of(0, MOST)).items().stream()
            .filter(each -> named.contains(each.id()))
            .collect(Collectors.toMap(ConfigurationView::id, Function.identity()));
  }

  /**
   * The caller's own passages in the turns of one of them and near it, and those of them that are
   * linked already, wherever they lie. Refused: 404.
   *
   * @param partial that links them; null for a new one
   */
  @Transactional
  Shelf around(Caller caller, UUID project, UUID segment, @Nullable PartialView partial) {
    List<PartialView> shown = partial == null ? List.of() : List.of(partial);
    List<UUID> linked = partial == null ? List.of() : partial.draft().ids();
    Membership member = access.require(caller, project, Permission.CODE);
    SegmentView anchor =
        segments.visible(member, List.of(segment)).stream()
            .filter(s -> s.coder().equals(caller.username()))
            .findFirst()
            .orElseThrow(Partials::unknown);
    Map<UUID, SegmentView> near = new LinkedHashMap<>();
    segments.all(member, SegmentFilter.inTranscript(anchor.transcript())).stream()
        .filter(
            s ->
                s.coder().equals(caller.username()) && (linked.contains(s.id()) || near(anchor, s)))
        .forEach(s -> near.put(s.id(), s));
    return new Shelf(member, shown, near, configurations(member, shown));
  }

  /** The title of what a passage of a shelf lies in. */
  @Transactional
  String title(Shelf shelf, UUID segment) {
    UUID transcript = Objects.requireNonNull(shelf.passages().get(segment)).transcript();
    return titles(shelf).getOrDefault(transcript, "");
  }

  /** The titles of what the passages of a shelf lie in, by transcript. */
  @Transactional
  Map<UUID, String> titles(Shelf shelf) {
    Map<UUID, String> titles = new HashMap<>();
    if (!shelf.passages().isEmpty()) {
      entities
          .createQuery("select t.id, t.title from Transcript t where t.id in ?1", Object[].class)
          .setParameter(
              1,
              shelf.passages().values().stream().map(SegmentView::transcript).distinct().toList())
          .getResultList()
          .forEach(row -> titles.put((UUID) row[0], (String) row[1]));
    }
    return titles;
  }

  /** As far as the answer before and the answer after: a question lies between two answers. */
  private static boolean near(SegmentView anchor, SegmentView other) {
    int first = anchor.turns().get(0) - 2;
    int last = anchor.turns().get(anchor.turns().size() - 1) + 2;
    return other.turns().stream().anyMatch(turn -> first <= turn && turn <= last);
  }
}
