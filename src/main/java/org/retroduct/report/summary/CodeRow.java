package org.retroduct.report.summary;

import org.jspecify.annotations.Nullable;

/** Appendix B: one code with the segments and the distinct participants behind it. */
public record CodeRow(
    String code,
    String kind,
    String name,
    @Nullable String definition,
    int segments,
    int participants) {}
