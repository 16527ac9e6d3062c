package org.retroduct.security;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.When;
import org.retroduct.platform.Window;

/** The reader's API tokens. */
@Path("/tokens")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TokenPages {
  private static final Window ALL = Window.of(0, 1_000);

  private final Tokens tokens;
  private final Visitor visitor;

  TokenPages(Tokens tokens, Visitor visitor) {
    this.tokens = tokens;
    this.visitor = visitor;
  }

  /** A token in the list; {@code made} is a day. */
  record Row(UUID id, String name, String made) {}

  /**
   * All tokens, and the form for a new one.
   *
   * @param secret of the token that was just made; empty for none
   */
  @CheckedTemplate(basePath = "security", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record TokensPage(Layout layout, Form form, String message, String secret, List<Row> tokens)
      implements TemplateInstance {}

  /** The list. */
  @GET
  public TemplateInstance list(@RestQuery @Nullable String done) {
    return page(Form.empty(), done == null ? "" : "The token is deleted. It works no longer.", "");
  }

  private TokensPage page(Form form, String message, String secret) {
    Layout layout = visitor.layout().crumb("Settings", "/settings").here("API tokens");
    List<Row> rows =
        tokens.list(visitor.caller(), ALL).items().stream()
            .map(token -> new Row(token.id(), token.name(), When.day(token.createdAt())))
            .toList();
    return new TokensPage(layout, form, message, secret, rows);
  }

  /** Makes a token; the answer shows its secret, and none after it. */
  @POST
  public Response create(
      @RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String password) {
    Form form = Form.of(Map.of("name", name));
    try {
      var said = new LogIn.Confirmation("password", password, visitor.address());
      Tokens.View made = tokens.create(visitor.caller(), name.strip(), said);
      TokensPage page = page(Form.empty(), "", String.valueOf(made.token()));
      return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    } catch (Invalid invalid) {
      return Response.status(422).entity(page(form.refused(invalid), "", "")).build();
    }
  }

  /** Deletes a token. */
  @POST
  @Path("/{token}/delete")
  public Response delete(UUID token) {
    tokens.delete(visitor.caller(), token);
    return Response.seeOther(URI.create("/tokens?done=deleted#done")).build();
  }
}
