package org.retroduct.project;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Named;
import org.retroduct.platform.NotFound;
import org.retroduct.security.Visitor;

/** The people of a project and what each may do. */
@Path("/projects/{project}/members")
@Produces(MediaType.TEXT_HTML)
@Blocking
class MemberPages {
  private static final List<Choice> ROLES =
      List.of(
          new Choice("lead", "Lead", "everything, members and rounds too"),
          new Choice("coder", "Coder", "codes, and builds configurations"),
          new Choice("adjudicator", "Adjudicator", "codes, and decides disagreements"),
          new Choice("viewer", "Viewer", "reads"));

  private final Projects projects;
  private final Visitor visitor;

  MemberPages(Projects projects, Visitor visitor) {
    this.projects = projects;
    this.visitor = visitor;
  }

  /**
   * The list.
   *
   * @param set who was just made a member, or given another role
   * @param removed who was just taken out, with {@code was}, the role until then
   */
  @GET
  public TemplateInstance members(
      UUID project,
      @RestQuery @Nullable String set,
      @RestQuery @Nullable String removed,
      @RestQuery @Nullable String was) {
    Form form = Form.of(Map.of("role", "coder"));
    List<MemberView> all = projects.members(visitor.caller(), project);
    if (removed != null && all.stream().noneMatch(m -> m.username().equals(removed))) {
      String name = projects.names(visitor.caller(), project).of(removed);
      Form back = Form.of(Map.of("username", removed, "role", was == null ? "" : was));
      return members(project, form, name + " is no longer a member.", back);
    }
    String told =
        all.stream()
            .filter(member -> member.username().equals(set))
            .map(member -> "%s: %s.".formatted(member.displayName(), Named.of(member.role())))
            .findFirst()
            .orElse("");
    return members(project, form, told, null);
  }

  private MembersPage members(UUID project, Form form) {
    return members(project, form, "", null);
  }

  private MembersPage members(UUID project, Form form, String message, @Nullable Form back) {
    ProjectView view = projects.get(visitor.caller(), project);
    boolean manager = Permission.MANAGE_PROJECT.isGrantedTo(view.role());
    String base = "/projects/" + project;
    List<MemberView> members = projects.members(visitor.caller(), project);
    long leads = members.stream().filter(m -> m.role() == Role.LEAD).count();
    List<MemberRow> rows =
        members.stream()
            .sorted(MemberView.BY_NAME)
            .map(m -> row(base, m, manager && (leads > 1 || m.role() != Role.LEAD)))
            .toList();
    Layout layout = visitor.layout().inProject(base, view.title(), "Members").here("Members");
    return new MembersPage(
        layout,
        form,
        message,
        back,
        rows,
        ROLES,
        visitor.caller().administrator(),
        manager,
        base + "/members");
  }

  private static MemberRow row(String base, MemberView member, boolean removable) {
    String remove = base + "/members/" + member.username() + "/remove";
    String shown = Named.label(member.role());
    return new MemberRow(member.username(), member.displayName(), shown, removable ? remove : "");
  }

  @POST
  public Response putMember(
      UUID project, @RestForm @Nullable String username, @RestForm @Nullable String role) {
    String name = username == null ? "" : username.strip();
    String wanted = role == null ? "" : role;
    Form form = Form.of(Map.of("username", name, "role", wanted));
    try {
      if (ROLES.stream().noneMatch(choice -> choice.value().equals(wanted))) {
        throw new Invalid("role", "Choose a role.");
      }
      Role chosen = Role.valueOf(wanted.toUpperCase(Locale.ROOT));
      MemberView put = projects.putMember(visitor.caller(), project, name, chosen);
      return done(project, "set=" + put.username());
    } catch (NotFound | Conflict refusal) {
      return refused(members(project, form.refused("username", refusal.reason())));
    } catch (Invalid invalid) {
      return refused(members(project, form.refused(invalid)));
    }
  }

  @POST
  @Path("/{username}/remove")
  public Response removeMember(UUID project, String username) {
    try {
      String was =
          projects.members(visitor.caller(), project).stream()
              .filter(member -> member.username().equals(username))
              .map(member -> "&was=" + Named.of(member.role()))
              .findFirst()
              .orElse("");
      projects.removeMember(visitor.caller(), project, username);
      return username.equals(visitor.caller().username())
          ? Response.seeOther(URI.create("/")).build()
          : done(project, "removed=" + username + was);
    } catch (Conflict conflict) {
      Form form = Form.of(Map.of("role", "coder")).refused("username", conflict.reason());
      return refused(members(project, form));
    }
  }

  private static Response done(UUID project, String what) {
    URI next = URI.create("/projects/%s/members?%s#done".formatted(project, what));
    return Response.seeOther(next).build();
  }

  private static Response refused(TemplateInstance page) {
    return Response.status(422).entity(page).build();
  }
}
