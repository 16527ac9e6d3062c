package org.retroduct.study;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;

/**
 * What is said of a participant.
 *
 * @param code the pseudonym, as {@code P01}; unique in the project
 * @param fineRole the role in more detail; may tell who it is
 * @param consent nothing is agreed to unless told
 */
public record ParticipantDraft(
    @Nullable String code,
    @Nullable RoleGroup roleGroup,
    @Nullable String fineRole,
    @Nullable UUID organisation,
    List<UUID> arrangements,
    Consent consent) {
  private static final int MOST_ARRANGEMENTS = 100;

  /** Absent arrangements are none, absent consent is no. */
  public ParticipantDraft(
      @Nullable String code,
      @Nullable RoleGroup roleGroup,
      @Nullable String fineRole,
      @Nullable UUID organisation,
      @Nullable List<UUID> arrangements,
      @Nullable Consent consent) {
    this.code = code;
    this.roleGroup = roleGroup;
    this.fineRole = fineRole;
    this.organisation = organisation;
    this.arrangements = arrangements == null ? List.of() : List.copyOf(arrangements);
    this.consent = consent == null ? Consent.NONE : consent;
  }

  void require() {
    Check check =
        new Check()
            .text(code, "code", 40)
            .that(roleGroup != null, "roleGroup", "is needed")
            .optional(fineRole, "fineRole", 200)
            .that(
                arrangements.size() <= MOST_ARRANGEMENTS,
                "arrangements",
                "has more than %,d items".formatted(MOST_ARRANGEMENTS));
    check.done();
  }
}
