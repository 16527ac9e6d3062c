package org.retroduct.report.summary;

/** Distinct participants of one broad role group. */
public record GroupCount(String group, int participants) {}
