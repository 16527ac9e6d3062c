package org.retroduct.theory.proposition;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Listing;
import org.retroduct.platform.MergePatch;
import org.retroduct.platform.Window;
import org.retroduct.security.Caller;

/** What interviewers' questions tested, over REST. */
@Path("/api/v1/projects/{project}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class QuestionResource {
  private final SecurityIdentity identity;
  private final Questions questions;

  QuestionResource(SecurityIdentity identity, Questions questions) {
    this.identity = identity;
    this.questions = questions;
  }

  @POST
  @Operation(summary = "Note which propositions an interviewer's turn tested")
  public Response create(UUID project, QuestionDraft draft) {
    QuestionView made = questions.create(Caller.of(identity), project, draft);
    String address = "/api/v1/projects/" + project + "/questions/" + made.id();
    return Response.created(URI.create(address)).entity(made).build();
  }

  @GET
  @Operation(summary = "The questions that tested propositions, as far as you may see who noted it")
  public Listing<QuestionView> list(
      UUID project,
      @RestQuery @Nullable UUID proposition,
      @RestQuery @Nullable UUID transcript,
      @BeanParam Window window) {
    return questions.list(Caller.of(identity), project, proposition, transcript, window);
  }

  @GET
  @Path("/{question}")
  @Operation(summary = "What one coder noted of one question")
  public QuestionView get(UUID project, UUID question) {
    return questions.get(Caller.of(identity), project, question);
  }

  @PATCH
  @Path("/{question}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Say otherwise which propositions your question tested, and why")
  public QuestionView change(
      UUID project,
      UUID question,
      @HeaderParam("If-Match") @Nullable Expected expected,
      MergePatch patch) {
    Caller caller = Caller.of(identity);
    QuestionView present = questions.get(caller, project, question);
    QuestionDraft draft = patch.over(present.draft());
    return questions.change(caller, project, question, draft, Expected.over(present, expected));
  }

  @DELETE
  @Path("/{question}")
  @Operation(summary = "Take your own note away")
  public void delete(
      UUID project, UUID question, @HeaderParam("If-Match") @Nullable Expected expected) {
    questions.delete(Caller.of(identity), project, question, Expected.orAny(expected));
  }
}
