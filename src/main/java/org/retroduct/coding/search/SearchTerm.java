package org.retroduct.coding.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Where the words with one stem stand in one text; read here, written by {@link SearchIndex}. */
@Entity
@Immutable
@IdClass(SearchTerm.Key.class)
@Table(name = "search_term")
class SearchTerm {
  /** What tells one entry of the index from another. */
  record Key(UUID project, String term, UUID textVersion) implements Serializable {}

  @Id
  @Column(name = "project_id")
  UUID project;

  @Id String term;

  @Id
  @Column(name = "text_version_id")
  UUID textVersion;

  /** Numbers of words, as differences. */
  @Column(length = 1_000_000)
  String places;

  protected SearchTerm() {}
}
