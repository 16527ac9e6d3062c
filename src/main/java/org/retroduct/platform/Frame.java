package org.retroduct.platform;

/** Knows who looks and where, for pages that are drawn where nothing else is known: of errors. */
public interface Frame {
  /**
   * The frame of a page for the present visitor, within the project that an address belongs to if
   * that is open to them.
   *
   * @param path of the request, as {@code /projects/{p}/memos}
   */
  Layout at(String path);
}
