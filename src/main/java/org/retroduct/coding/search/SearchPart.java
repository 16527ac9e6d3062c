package org.retroduct.coding.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A part of the words of one text; read here, written by {@link SearchIndex}. */
@Entity
@Immutable
@IdClass(SearchPart.Key.class)
@Table(name = "search_part")
class SearchPart {
  /** What tells one row of the index from another. */
  record Key(UUID project, int part, UUID textVersion) implements Serializable {}

  @Id
  @Column(name = "project_id")
  UUID project;

  @Id int part;

  @Id
  @Column(name = "text_version_id")
  UUID textVersion;

  /** As {@link PackedWords} writes them. */
  byte[] words;

  protected SearchPart() {}
}
