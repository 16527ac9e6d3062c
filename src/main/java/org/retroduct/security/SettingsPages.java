package org.retroduct.security;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Named;

/** How somebody wants the pages, their password, and the list of access keys. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SettingsPages {
  private static final List<Choice> THEMES =
      List.of(
          new Choice("system", "As my device says", "light or dark"),
          Choice.of("light", "Light"),
          Choice.of("dark", "Dark"),
          new Choice("contrast", "High contrast", "black and white with strong lines"));
  private static final List<Choice> SIZES =
      List.of(
          new Choice("normal", "As my browser says", ""),
          Choice.of("large", "Large"),
          Choice.of("larger", "Larger"));
  private static final List<Choice> MARKS =
      List.of(
          new Choice("lines", "Underlined", "each kind with a line of its own"),
          new Choice(
              "written", "Written in the text", "as [T1 … /T1]; for text browsers and print"));

  private final Settings settings;
  private final LogIn logIn;
  private final Visitor visitor;

  SettingsPages(Settings settings, LogIn logIn, Visitor visitor) {
    this.settings = settings;
    this.logIn = logIn;
    this.visitor = visitor;
  }

  @CheckedTemplate(basePath = "security", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SettingsPage(
      Layout layout,
      Form form,
      String message,
      List<Choice> themes,
      List<Choice> sizes,
      List<Choice> marks,
      boolean administrator)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "security", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record KeysPage(Layout layout) implements TemplateInstance {}

  /** The list of access keys. */
  @GET
  @Path("/keys")
  public TemplateInstance keys() {
    return new KeysPage(visitor.layout().here("Keys"));
  }

  /** The form. */
  @GET
  @Path("/settings")
  public TemplateInstance show(@RestQuery @Nullable String done) {
    return page(present(), done == null ? "" : message(done));
  }

  private static String message(String done) {
    return done.equals("password")
        ? "Your password is changed. Your other log-ins have ended and your API tokens no longer"
            + " work; this log-in stays."
        : "Your settings are saved.";
  }

  private Form present() {
    Preferences present = visitor.caller().preferences();
    Map<String, String> values = new HashMap<>();
    values.put("theme", Named.of(present.theme()));
    values.put("size", Named.of(present.size()));
    values.put("marks", present.writtenMarks() ? "written" : "lines");
    values.put("accessKeys", present.accessKeys() ? "yes" : "no");
    return Form.of(values);
  }

  private SettingsPage page(Form form, String message) {
    Layout layout = visitor.layout().here("Settings");
    boolean administrator = visitor.caller().administrator();
    return new SettingsPage(layout, form, message, THEMES, SIZES, MARKS, administrator);
  }

  /** Saves it. */
  @POST
  @Path("/settings")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    try {
      settings.change(visitor.caller(), wanted(form));
      return Response.seeOther(URI.create("/settings?done=saved#done")).build();
    } catch (Invalid invalid) {
      return Response.status(422).entity(page(form.refused(invalid), "")).build();
    }
  }

  /** Changes the password. */
  @POST
  @Path("/settings/password")
  public Response changePassword(
      @RestForm @DefaultValue("") String passwordBefore,
      @RestForm @DefaultValue("") String password) {
    try {
      var change = new LogIn.PasswordChange(passwordBefore, password);
      String session = visitor.secret().orElseThrow();
      logIn.changePassword(visitor.caller(), change, session, visitor.address());
      return Response.seeOther(URI.create("/settings?done=password#done")).build();
    } catch (Invalid invalid) {
      return Response.status(422).entity(page(present().refused(invalid), "")).build();
    }
  }

  private static Preferences wanted(Form form) {
    return new Preferences(
        form.choice(Preferences.Theme.class, "theme"),
        form.choice(Preferences.TextSize.class, "size"),
        form.has("accessKeys", "yes"),
        form.has("marks", "written"));
  }
}
