package org.retroduct.platform;

/**
 * A labelled link: one step of the way from the front page to the page shown, or one section of a
 * project.
 *
 * @param label what the reader sees
 * @param href an address on this server
 * @param current whether it is the page or section that is shown
 */
public record Crumb(String label, String href, boolean current) {}
