package org.retroduct.project;

/**
 * A member of a project in the list.
 *
 * @param role as it is shown, as {@code Lead}
 * @param action the address to POST to that removes the member; empty where that is not allowed
 */
record MemberRow(String username, String displayName, String role, String action) {}
