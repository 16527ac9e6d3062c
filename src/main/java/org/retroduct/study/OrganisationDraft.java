package org.retroduct.study;

import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;

/**
 * What is said of an organisation.
 *
 * @param pseudonym what reports call it
 * @param kind as acute, community, mental health or regulator
 */
public record OrganisationDraft(
    @Nullable String name, @Nullable String pseudonym, @Nullable String kind) {
  void require() {
    new Check()
        .text(name, "name", 300)
        .optional(pseudonym, "pseudonym", 300)
        .optional(kind, "kind", 100)
        .done();
  }
}
