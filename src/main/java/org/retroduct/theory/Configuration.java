package org.retroduct.theory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Written;
import org.retroduct.platform.Order;

/** An explanation: in this context, this resource makes people reason so, which leads to this. */
@Entity
@Table(name = "configuration")
class Configuration extends Written {
  static final Order<Configuration> BY_NUMBER =
      Order.<Configuration>ascending()
          .by("number", configuration -> configuration.number, Integer::valueOf);

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;

  @Column(name = "project_id")
  UUID project;

  int number;
  String label = "";

  @Column(name = "context_text")
  String contextText = "";

  @Column(name = "resource_text")
  String resourceText = "";

  @Column(name = "reasoning_text")
  String reasoningText = "";

  @Column(name = "outcome_text")
  String outcomeText = "";

  String statement = "";

  @Column(name = "for_whom")
  String forWhom = "";

  /** Names of phases, in their order, joined by commas. */
  String phases = "";

  @Enumerated(EnumType.STRING)
  @Nullable Polarity polarity;

  @Enumerated(EnumType.STRING)
  ConfigurationStatus status = ConfigurationStatus.DRAFT;

  @Column(name = "merged_into")
  @Nullable UUID mergedInto;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @ElementCollection
  @CollectionTable(
      name = "configuration_code",
      joinColumns = @JoinColumn(name = "configuration_id"))
  Set<Filling> fillings = new HashSet<>();

  protected Configuration() {}

  Configuration(UUID project, int number, String createdBy, Instant createdAt) {
    this.project = project;
    this.number = number;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
  }

  /** What the team says of it. */
  ConfigurationDraft draft() {
    return new ConfigurationDraft(
        label,
        codes(Slot.CONTEXT.name()),
        codes(Slot.RESOURCE.name()),
        codes(Slot.REASONING.name()),
        codes(Slot.OUTCOME.name()),
        contextText,
        resourceText,
        reasoningText,
        outcomeText,
        statement,
        forWhom,
        phaseList(),
        codes(Filling.DOMAIN),
        polarity,
        status);
  }

  @Override
  public Told told() {
    String name = "configuration " + number;
    // What it is called rests on passages that the reader may not see at present.
    return new Told(Kind.CONFIGURATION, id, version, name, "", null, "/configurations/" + id);
  }

  /** Takes over what the team says of it. */
  void describe(ConfigurationDraft draft) {
    label = words(draft.label());
    contextText = words(draft.contextText());
    resourceText = words(draft.resourceText());
    reasoningText = words(draft.reasoningText());
    outcomeText = words(draft.outcomeText());
    statement = words(draft.statement());
    forWhom = words(draft.forWhom());
    phases =
        draft.phases().stream()
            .sorted()
            .distinct()
            .map(Phase::name)
            .collect(Collectors.joining(","));
    polarity = draft.polarity();
    status = Objects.requireNonNullElse(draft.status(), ConfigurationStatus.DRAFT);
    Set<Filling> wanted = draft.fillings();
    fillings.retainAll(wanted);
    fillings.addAll(wanted);
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** Points to the configuration that took it up. */
  void mergeInto(UUID survivor) {
    status = ConfigurationStatus.MERGED;
    mergedInto = survivor;
  }

  /** Stands by itself again, as it did before it was merged. */
  void part(ConfigurationStatus before) {
    status = before;
    mergedInto = null;
  }

  /** The codes of a slot, or of {@link Filling#DOMAIN}, in their order. */
  List<UUID> codes(String slot) {
    return fillings.stream()
        .filter(filling -> filling.slot().equals(slot))
        .sorted(Comparator.comparingInt(Filling::place))
        .map(Filling::code)
        .toList();
  }

  List<Phase> phaseList() {
    return phases.isEmpty()
        ? List.of()
        : Arrays.stream(phases.split(",", -1)).map(Phase::valueOf).toList();
  }

  /** The words of a slot; empty where nothing was written. */
  String text(Slot slot) {
    return switch (slot) {
      case CONTEXT -> contextText;
      case RESOURCE -> resourceText;
      case REASONING -> reasoningText;
      case OUTCOME -> outcomeText;
    };
  }

  /** The present configurations with their codes, by number. */
  static List<Configuration> in(UUID project) {
    return list(
        "select distinct c from Configuration c left join fetch c.fillings"
            + " where c.project = ?1 and c.deletedAt is null order by c.number",
        project);
  }

  static Optional<Configuration> in(UUID project, UUID id) {
    List<Configuration> found =
        list(
            "select distinct c from Configuration c left join fetch c.fillings"
                + " where c.project = ?1 and c.id = ?2 and c.deletedAt is null",
            project,
            id);
    return found.stream().findFirst();
  }

  /** One that was deleted. */
  static Optional<Configuration> deleted(UUID project, UUID id) {
    return find("project = ?1 and id = ?2 and deletedAt is not null", project, id)
        .firstResultOptional();
  }

  /** The largest number ever given in the project; deleted ones count, so that none is reused. */
  static int lastNumber(UUID project) {
    Integer last =
        find("select max(c.number) from Configuration c where c.project = ?1", project)
            .project(Integer.class)
            .firstResult();
    return last == null ? 0 : last;
  }
}
