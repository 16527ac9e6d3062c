package org.retroduct.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Versioned;

/** A project as a member sees it. */
public record ProjectView(
    UUID id,
    String title,
    String description,
    @Nullable String fundingReference,
    @Nullable String ethicsReference,
    @Nullable LocalDate retentionUntil,
    int smallNumberThreshold,
    Role role,
    Instant createdAt,
    long version)
    implements Versioned {
  /** What a change starts from. */
  ProjectDraft draft() {
    return new ProjectDraft(
        title,
        description,
        null,
        fundingReference,
        ethicsReference,
        retentionUntil,
        smallNumberThreshold);
  }

  static ProjectView of(Project project, Role role) {
    return new ProjectView(
        project.id,
        project.title,
        project.description,
        project.fundingReference,
        project.ethicsReference,
        project.retentionUntil,
        project.smallNumberThreshold,
        role,
        project.createdAt,
        project.version);
  }
}
