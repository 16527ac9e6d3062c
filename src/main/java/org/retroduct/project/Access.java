package org.retroduct.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.retroduct.platform.Forbidden;
import org.retroduct.platform.NotFound;
import org.retroduct.security.Caller;

/** Asked by every method of every service in its first line. */
@ApplicationScoped
public class Access {
  /**
   * The caller's membership. Refused: a project that does not exist or is not the caller's (404, so
   * that its existence stays unknown), a role without the permission (403).
   */
  public Membership require(Caller caller, UUID project, Permission permission) {
    Member member =
        Member.of(project, caller.id())
            .orElseThrow(
                () -> new NotFound("There is no such project, or you are not a member of it."));
    if (!permission.isGrantedTo(member.role)) {
      throw new Forbidden(permission.refusal());
    }
    return new Membership(project, member.project.title, caller, member.role);
  }
}
