package org.retroduct.project;

import java.util.Comparator;
import java.util.UUID;
import java.util.function.Function;
import org.retroduct.platform.Order;
import org.retroduct.platform.Versioned;

/**
 * A member as others see it.
 *
 * @param account the id of the account, for the features above; not part of the JSON
 */
public record MemberView(
    String username,
    String displayName,
    Role role,
    @com.fasterxml.jackson.annotation.JsonIgnore UUID account,
    long version)
    implements Versioned {
  /** By the name that people read. */
  public static final Comparator<MemberView> BY_NAME =
      Comparator.comparing(MemberView::displayName, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(MemberView::username);

  /** By the name that tells accounts apart. */
  static final Order<MemberView> BY_USERNAME =
      Order.<MemberView>ascending().by("username", MemberView::username, Function.identity());

  static MemberView of(Member member) {
    return new MemberView(
        member.account.username(),
        member.account.displayName(),
        member.role,
        member.account.id(),
        member.version);
  }
}
