package org.retroduct.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;

/**
 * What a lead says of a project.
 *
 * @param codebook {@code partnering} (the starter codebook) or {@code empty}; only at its creation
 * @param smallNumberThreshold fewer people than this of one role group in an arrangement are shown
 *     as policymaker or staff only; 1 to 20, 3 unless told
 */
public record ProjectDraft(
    @Nullable String title,
    @Nullable String description,
    @Nullable String codebook,
    @Nullable String fundingReference,
    @Nullable String ethicsReference,
    @Nullable LocalDate retentionUntil,
    @Nullable Integer smallNumberThreshold) {

  void require() {
    int threshold = smallNumberThreshold == null ? 3 : smallNumberThreshold;
    new Check()
        .text(title, "title", 300)
        .optional(description, "description", 10_000)
        .optional(fundingReference, "fundingReference", 300)
        .optional(ethicsReference, "ethicsReference", 300)
        .that(
            codebook == null || codebook.equals("partnering") || codebook.equals("empty"),
            "codebook",
            "must be partnering or empty")
        .that(threshold >= 1 && threshold <= 20, "smallNumberThreshold", "must be 1 to 20")
        .done();
  }
}
