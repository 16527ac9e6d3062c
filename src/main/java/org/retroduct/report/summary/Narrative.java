package org.retroduct.report.summary;

/** What the team wrote in one section: paragraphs, one a line; lines after "- " are a list. */
public record Narrative(NarrativeSection section, String text) {}
