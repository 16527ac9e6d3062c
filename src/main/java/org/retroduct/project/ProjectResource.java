package org.retroduct.project;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Listing;
import org.retroduct.platform.MergePatch;
import org.retroduct.platform.Window;
import org.retroduct.security.Caller;

/** Projects and members over REST. */
@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ProjectResource {
  private final SecurityIdentity identity;
  private final Projects projects;

  ProjectResource(SecurityIdentity identity, Projects projects) {
    this.identity = identity;
    this.projects = projects;
  }

  /** The role that a member is to have. */
  public record RoleDraft(Role role) {}

  @POST
  @Operation(summary = "Make a project; the caller becomes its lead")
  public Response create(ProjectDraft draft) {
    ProjectView project = projects.create(Caller.of(identity), draft);
    return Response.created(URI.create("/api/v1/projects/" + project.id())).entity(project).build();
  }

  @GET
  @Operation(summary = "The caller's projects")
  public Listing<ProjectView> list(@BeanParam Window window) {
    return projects.list(Caller.of(identity), window);
  }

  @GET
  @Path("/{project}")
  @Operation(summary = "One project with its settings")
  public ProjectView get(UUID project) {
    return projects.get(Caller.of(identity), project);
  }

  @PATCH
  @Path("/{project}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change a project's settings (lead)")
  public ProjectView change(
      UUID project, @HeaderParam("If-Match") @Nullable Expected expected, MergePatch patch) {
    Caller caller = Caller.of(identity);
    ProjectView present = projects.get(caller, project);
    ProjectDraft draft = patch.over(present.draft());
    return projects.change(caller, project, draft, Expected.over(present, expected));
  }

  @DELETE
  @Path("/{project}")
  @Operation(summary = "Delete a project (lead)")
  public void delete(UUID project, @HeaderParam("If-Match") @Nullable Expected expected) {
    projects.delete(Caller.of(identity), project, Expected.orAny(expected));
  }

  @GET
  @Path("/{project}/members")
  @Operation(summary = "The members by user name")
  public Listing<MemberView> members(UUID project, @BeanParam Window window) {
    return window.of(projects.members(Caller.of(identity), project), MemberView.BY_USERNAME);
  }

  @PUT
  @Path("/{project}/members/{username}")
  @Operation(summary = "Let an account take part, or change its role (lead)")
  public MemberView putMember(UUID project, String username, RoleDraft draft) {
    return projects.putMember(Caller.of(identity), project, username, draft.role());
  }

  @DELETE
  @Path("/{project}/members/{username}")
  @Operation(summary = "Take an account out of the project (lead); its codings stay")
  public void removeMember(UUID project, String username) {
    projects.removeMember(Caller.of(identity), project, username);
  }
}
