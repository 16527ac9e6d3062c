package org.retroduct.report.summary;

import org.jspecify.annotations.Nullable;

/**
 * Section 14, Table 9: what these data changed.
 *
 * @param kind kept, refined, split, merged, refuted or new
 */
public record TheoryChange(
    String subject,
    @Nullable String before,
    @Nullable String after,
    String kind,
    @Nullable String evidence) {}
