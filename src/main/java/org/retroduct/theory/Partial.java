package org.retroduct.theory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Written;

/** Two or more linked parts of an explanation that a coder found in one passage. */
@Entity
@Table(name = "partial_configuration")
class Partial extends Written {
  private static final Comparator<Map.Entry<UUID, Slot>> BY_SLOT =
      Map.Entry.<UUID, Slot>comparingByValue().thenComparing(Map.Entry.comparingByKey());

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;

  @Column(name = "project_id")
  UUID project;

  /** By user name. */
  String coder;

  String sentence;

  /** What took it up. */
  @Column(name = "configuration_id")
  @Nullable UUID configuration;

  @Column(name = "created_at")
  Instant createdAt;

  /** The slot that each segment fills. */
  @ElementCollection
  @CollectionTable(name = "partial_part", joinColumns = @JoinColumn(name = "partial_id"))
  @MapKeyColumn(name = "segment_id")
  @Column(name = "slot")
  @Enumerated(EnumType.STRING)
  Map<UUID, Slot> parts = new HashMap<>();

  /** What it says, of passages that were removed too. */
  PartialDraft draft() {
    return new PartialDraft(inOrder(parts), sentence, configuration);
  }

  /** Parts in the order of the slots. */
  static List<PartialDraft.Part> inOrder(Map<UUID, Slot> parts) {
    return parts.entrySet().stream()
        .sorted(BY_SLOT)
        .map(part -> new PartialDraft.Part(part.getKey(), part.getValue()))
        .toList();
  }

  @Override
  public Told told() {
    String name = "partial configuration";
    return new Told(Kind.PARTIAL, id, version, name, sentence, null, "/partials/" + id);
  }

  /** Those of a project, deleted ones too, with their parts; oldest first. */
  static List<Partial> in(UUID project) {
    return list(
        "from Partial p left join fetch p.parts where p.project = ?1 order by p.createdAt, p.id",
        project);
  }

  static Optional<Partial> in(UUID project, UUID id) {
    return find("project = ?1 and id = ?2", project, id).firstResultOptional();
  }
}
