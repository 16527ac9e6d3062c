package org.retroduct.security;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Unauthenticated;

/** The doors: log in, log out, and the first account of a new server. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class LogInPages {
  private final LogIn logIn;
  private final SetUp setUp;
  private final Visitor visitor;
  private final Cookies cookies;
  private final RoutingContext context;

  LogInPages(LogIn logIn, SetUp setUp, Visitor visitor, Cookies cookies, RoutingContext context) {
    this.logIn = logIn;
    this.setUp = setUp;
    this.visitor = visitor;
    this.cookies = cookies;
    this.context = context;
  }

  @CheckedTemplate(basePath = "security", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LogInPage(Layout layout, Form form, String next, Carried carried)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "security", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SendAgainPage(Layout layout, Carried carried) implements TemplateInstance {}

  @CheckedTemplate(basePath = "security", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SetUpPage(Layout layout, Form form, String key) implements TemplateInstance {}

  @GET
  @Path("/login")
  public TemplateInstance logInPage(@RestQuery @Nullable String next) {
    return logInPage(Form.empty(), here(next), Carried.NONE);
  }

  private LogInPage logInPage(Form form, String next, Carried carried) {
    return new LogInPage(visitor.layout().here("Log in"), form, next, carried);
  }

  @POST
  @Path("/login")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response logIn(MultivaluedMap<String, String> fields) {
    Form posted = Form.posted(fields);
    Carried carried = Carried.from(fields);
    String next = here(posted.value("next"));
    try {
      String password = fields.getFirst("password");
      Caller caller =
          logIn.check(
              posted.value("username"), password == null ? "" : password, visitor.address());
      String secret = logIn.start(caller);
      cookies.startSession(context, secret);
      if (carried.present() && carried.action().equals(here(carried.action()))) {
        Layout layout = Layout.of(Secrets.formToken(secret), caller.displayName());
        return Response.ok(new SendAgainPage(layout.here("Send again"), carried)).build();
      }
      return Response.seeOther(URI.create(next)).build();
    } catch (Unauthenticated wrong) {
      Form form =
          Form.of(Map.of("username", posted.value("username"))).refused("username", wrong.reason());
      return Response.status(422).entity(logInPage(form, next, carried)).build();
    }
  }

  @POST
  @Path("/logout")
  public Response logOut() {
    visitor.secret().ifPresent(secret -> logIn.end(visitor.caller(), secret));
    cookies.endSession(context);
    return Response.seeOther(URI.create("/login")).build();
  }

  @GET
  @Path("/setup")
  public TemplateInstance setUpPage(@RestQuery @Nullable String key) {
    setUp.require(key == null ? "" : key);
    Form form = Form.of(Map.of("sample", "yes"));
    return new SetUpPage(visitor.layout().here("Set up"), form, key == null ? "" : key);
  }

  @POST
  @Path("/setup")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setUp(
      @RestForm @Nullable String key,
      @RestForm @Nullable String username,
      @RestForm @Nullable String displayName,
      @RestForm @Nullable String password,
      @RestForm @Nullable String sample) {
    try {
      Accounts.Draft draft = new Accounts.Draft(username, displayName, password, true, false);
      Caller caller = setUp.complete(key == null ? "" : key, draft, sample != null);
      cookies.startSession(context, logIn.start(caller));
      return Response.seeOther(URI.create("/")).build();
    } catch (Invalid invalid) {
      Form form =
          Form.posted(
                  Map.of(
                      "username", values(username),
                      "displayName", values(displayName),
                      "sample", values(sample)))
              .refused(invalid);
      SetUpPage page = new SetUpPage(visitor.layout().here("Set up"), form, key == null ? "" : key);
      return Response.status(422).entity(page).build();
    }
  }

  private static List<String> values(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  /** Only addresses of this site: a link to the log-in page must not lead elsewhere. */
  private static String here(@Nullable String next) {
    boolean local =
        next != null && next.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") && !next.startsWith("/log");
    return local ? String.valueOf(next) : "/";
  }
}
