package org.retroduct.report.document;

/** How words look. */
public enum Face {
  PLAIN,
  STRONG,
  EMPHASIS,
  MUTED
}
