package org.retroduct.platform;

/** Knows who looks, for pages that are drawn where nothing else is known, as those of errors. */
public interface Frame {
  /** The frame of a page for the present visitor, within no project. */
  Layout layout();
}
