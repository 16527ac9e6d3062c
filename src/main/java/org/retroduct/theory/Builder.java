package org.retroduct.theory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.coding.Sight;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;
import org.retroduct.study.ArrangementView;
import org.retroduct.study.Study;

/** What is shown and saved of several things at once, each in one transaction. */
@ApplicationScoped
class Builder {
  private static final int MOST = 1_000;

  private final Access access;
  private final Theory theory;
  private final EvidenceLinks links;
  private final Partials partials;
  private final Passages passages;
  private final Study study;
  private final Sight sight;

  Builder(
      Access access,
      Theory theory,
      EvidenceLinks links,
      Partials partials,
      Passages passages,
      Study study,
      Sight sight) {
    this.access = access;
    this.theory = theory;
    this.links = links;
    this.partials = partials;
    this.passages = passages;
    this.study = study;
    this.sight = sight;
  }

  /** The configurations that a member sees, by number. */
  record Shelf(Membership member, List<GroundedConfiguration> configurations) {}

  /** The list of configurations. Refused: 404. */
  @Transactional
  public Shelf shelf(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    return new Shelf(member, theory.configurations(member));
  }

  /** The matrix of configurations by arrangement. Refused: 404. */
  @Transactional
  public Coverage coverage(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    return Coverage.of(study.arrangements(member), theory.configurations(member));
  }

  /**
   * A configuration in the builder.
   *
   * @param number 0 for a new one
   * @param version of what is stored
   * @param present what is stored; all empty for a new one
   * @param cited the passages of the evidence, by id
   * @param merged the configuration that took it up; null if none did
   * @param others that it can be merged into, by number
   * @param hidden whether a round hides others' work from the member, be there any or not
   * @param arrangements the names by id
   */
  record Opened(
      Membership member,
      int number,
      long version,
      ConfigurationDraft present,
      List<CodeView> codes,
      List<EvidenceView> evidence,
      Map<UUID, OfferedPassage> cited,
      @Nullable ConfigurationView merged,
      List<ConfigurationView> others,
      boolean hidden,
      Map<UUID, String> arrangements) {}

  /** Opens a configuration, or a new one where {@code id} is null. Refused: 404. */
  @Transactional
  public Opened open(Caller caller, UUID project, @Nullable UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    List<CodeView> codes = theory.codes(member).values().stream().distinct().toList();
    if (id == null) {
      return new Opened(
          member, 0, 0, NOTHING, codes, List.of(), Map.of(), null, List.of(), false, Map.of());
    }
    ConfigurationView view = theory.get(caller, project, id);
    List<EvidenceView> evidence = links.list(caller, project, id);
    Set<UUID> segments = evidence.stream().map(EvidenceView::segment).collect(Collectors.toSet());
    Map<UUID, String> arrangements =
        study.arrangements(member).stream()
            .collect(Collectors.toMap(ArrangementView::id, ArrangementView::name));
    return new Opened(
        member,
        view.number(),
        view.version(),
        view.draft(),
        codes,
        evidence,
        passages.byId(member, segments),
        survivor(member, view),
        theory.list(caller, project, Window.of(0, MOST)).items().stream()
            .filter(other -> !other.id().equals(id))
            .filter(other -> other.status() != ConfigurationStatus.MERGED)
            .toList(),
        !sight.of(member).isClear(),
        arrangements);
  }

  private @Nullable ConfigurationView survivor(Membership member, ConfigurationView view) {
    UUID into = view.mergedInto();
    return into == null || !theory.shows(member, into)
        ? null
        : theory.get(member.caller(), member.project(), into);
  }

  /** What a new configuration starts from. */
  static final ConfigurationDraft NOTHING =
      new ConfigurationDraft(
          null, List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, null,
          List.of(), List.of(), null, null);

  /** The ticked passages, then those that bear the codes; none that is evidence yet. */
  @Transactional
  public List<OfferedPassage> offered(Opened opened, Set<UUID> codes, List<UUID> ticked) {
    Map<UUID, OfferedPassage> known = passages.byId(opened.member(), ticked);
    Map<UUID, OfferedPassage> offered = new LinkedHashMap<>();
    ticked.stream().filter(known::containsKey).forEach(id -> offered.put(id, known.get(id)));
    passages
        .bearing(opened.member(), codes, opened.cited().keySet())
        .forEach(passage -> offered.putIfAbsent(passage.id(), passage));
    offered.keySet().removeAll(opened.cited().keySet());
    return List.copyOf(offered.values());
  }

  /**
   * Saves a configuration, new where {@code id} is null, and the passages that were ticked; all or
   * nothing. Refused: 404, 403, 409, 412, 422.
   *
   * @param partial the partial configuration that it takes up; null for none
   */
  @Transactional
  public UUID save(
      Caller caller,
      UUID project,
      @Nullable UUID id,
      ConfigurationDraft draft,
      List<EvidenceDraft> ticked,
      @Nullable UUID partial,
      Expected expected) {
    access.require(caller, project, Permission.CODE);
    ConfigurationView saved =
        id == null
            ? theory.create(caller, project, draft)
            : theory.change(caller, project, id, draft, expected);
    if (!ticked.isEmpty()) {
      links.addAll(caller, project, saved.id(), ticked);
    }
    if (partial != null) {
      partials.takeUp(caller, project, partial, saved.id());
    }
    return saved.id();
  }
}
