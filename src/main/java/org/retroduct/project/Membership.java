package org.retroduct.project;

import java.util.UUID;
import org.retroduct.security.Caller;

/**
 * A caller's part in the project that a request is about; proof that the permission was asked for.
 */
public record Membership(UUID project, String projectTitle, Caller caller, Role role) {
  /** Whether this member may do it too. */
  public boolean may(Permission permission) {
    return permission.isGrantedTo(role);
  }

  /** The account of the member. */
  public UUID account() {
    return caller.id();
  }
}
