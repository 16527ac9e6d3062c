package org.retroduct.project;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * The people of a project and what each may do.
 *
 * @param form the fields {@code username} and {@code role} of a new or changed membership
 * @param message what was just done; empty for nothing
 * @param back the membership that was just ended, to be made again; null for none
 * @param roles to choose from, each with a sentence on what it allows
 * @param administrator whether the reader can make the account that a new member needs
 * @param manager whether the reader may change memberships
 * @param action the address to POST to
 */
@CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MembersPage(
    Layout layout,
    Form form,
    String message,
    @Nullable Form back,
    List<MemberRow> members,
    List<Choice> roles,
    boolean administrator,
    boolean manager,
    String action)
    implements TemplateInstance {
  MembersPage {
    members = List.copyOf(members);
    roles = List.copyOf(roles);
  }
}
