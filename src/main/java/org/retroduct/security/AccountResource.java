package org.retroduct.security;

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
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Listing;
import org.retroduct.platform.MergePatch;
import org.retroduct.platform.Window;

/** Accounts and tokens over REST. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AccountResource {
  private final SecurityIdentity identity;
  private final Accounts accounts;
  private final Tokens tokens;

  AccountResource(SecurityIdentity identity, Accounts accounts, Tokens tokens) {
    this.identity = identity;
    this.accounts = accounts;
    this.tokens = tokens;
  }

  /** The caller's own account. */
  public record Me(String username, String displayName, boolean administrator) {}

  /** What a new token is called. */
  public record TokenDraft(@Nullable String name) {}

  @GET
  @Path("/me")
  @Operation(summary = "The account that the token belongs to")
  public Me me() {
    Caller caller = Caller.of(identity);
    return new Me(caller.username(), caller.displayName(), caller.administrator());
  }

  @POST
  @Path("/tokens")
  @Operation(summary = "Make a token, with HTTP Basic credentials; its secret is shown once")
  public Response createToken(@Nullable TokenDraft draft) {
    Tokens.View token = tokens.create(Caller.of(identity), draft == null ? null : draft.name());
    return Response.created(URI.create("/api/v1/tokens/" + token.id())).entity(token).build();
  }

  @GET
  @Path("/tokens")
  @Operation(summary = "The caller's tokens, without their secrets")
  public Listing<Tokens.View> tokens(@BeanParam Window window) {
    return tokens.list(Caller.of(identity), window);
  }

  @DELETE
  @Path("/tokens/{id}")
  @Operation(summary = "Delete a token of the caller's; it stops working at once")
  public void deleteToken(UUID id) {
    tokens.delete(Caller.of(identity), id);
  }

  @POST
  @Path("/users")
  @Operation(summary = "Make an account (administrator)")
  public Response create(Accounts.Draft draft) {
    AccountView account = accounts.create(Caller.of(identity), draft);
    URI location = URI.create("/api/v1/users/" + account.username());
    return Response.created(location).entity(account).build();
  }

  @GET
  @Path("/users")
  @Operation(summary = "All accounts by name (administrator)")
  public Listing<AccountView> users(@BeanParam Window window) {
    return accounts.list(Caller.of(identity), window);
  }

  @PATCH
  @Path("/users/{username}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change an account (administrator)")
  public AccountView change(
      String username, @HeaderParam("If-Match") @Nullable Expected expected, MergePatch patch) {
    Accounts.Draft none = new Accounts.Draft(null, null, null, null, null);
    Accounts.Draft draft = patch.over(none);
    return accounts.change(Caller.of(identity), username, draft, Expected.orAny(expected));
  }
}
