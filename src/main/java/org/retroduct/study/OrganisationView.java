package org.retroduct.study;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Versioned;

/** An organisation as others see it. */
public record OrganisationView(
    UUID id, String name, @Nullable String pseudonym, @Nullable String kind, long version)
    implements Versioned {
  static OrganisationView of(Organisation organisation) {
    return new OrganisationView(
        organisation.id,
        organisation.name,
        organisation.pseudonym,
        organisation.kind,
        organisation.version);
  }

  /** What a change starts from. */
  OrganisationDraft draft() {
    return new OrganisationDraft(name, pseudonym, kind);
  }
}
