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
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Pager;
import org.retroduct.platform.Stale;
import org.retroduct.platform.Window;

/** Who can log in to this server. Refused to all but administrators (403). */
@Path("/accounts")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AccountPages {
  private static final int ROWS = 100;

  private final Accounts accounts;
  private final Visitor visitor;

  AccountPages(Accounts accounts, Visitor visitor) {
    this.accounts = accounts;
    this.visitor = visitor;
  }

  /** All accounts, and the form for a new one. */
  @CheckedTemplate(basePath = "security", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record AccountsPage(
      Layout layout, Form form, String message, List<AccountView> accounts, long total, Pager pager)
      implements TemplateInstance {}

  /** One account to be changed; {@code own} if it is the one in use. */
  @CheckedTemplate(basePath = "security", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record AccountPage(Layout layout, Form form, String message, AccountView account, boolean own)
      implements TemplateInstance {}

  /**
   * The list.
   *
   * @param page from 1
   * @param added the user name of the account that was just made
   */
  @GET
  public TemplateInstance list(
      @RestQuery @DefaultValue("1") int page, @RestQuery @Nullable String added) {
    return list(Math.max(1, page), Form.empty(), added == null ? "" : made(added));
  }

  private String made(String username) {
    return "%s can log in as %s. Pass the password on; it can be changed under Settings."
        .formatted(account(username).displayName(), username);
  }

  private AccountsPage list(int page, Form form, String message) {
    Window window = Window.of((Math.min(page, 1_000_000) - 1) * ROWS, ROWS);
    Listing<AccountView> shown = accounts.list(visitor.caller(), window);
    int pages = Pager.pages(shown.total(), ROWS);
    if (page > pages) {
      return list(pages, form, message);
    }
    Pager pager = new Pager(page, pages, "/accounts?page=", "");
    Layout layout = visitor.layout().here("Accounts");
    return new AccountsPage(layout, form, message, shown.items(), shown.total(), pager);
  }

  /** Makes an account. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    try {
      Accounts.Draft draft =
          new Accounts.Draft(
              form.value("username").strip(),
              form.value("displayName").strip(),
              fields.getFirst("password"),
              form.has("administrator", "yes"),
              false);
      AccountView made = accounts.create(visitor.caller(), draft);
      return Response.seeOther(URI.create("/accounts?added=" + made.username() + "#done")).build();
    } catch (Invalid invalid) {
      return answer(422, list(1, form.refused(invalid), ""));
    } catch (Conflict taken) {
      return answer(422, list(1, form.refused("username", taken.reason()), ""));
    }
  }

  /** The forms that change an account. */
  @GET
  @Path("/{username}")
  public TemplateInstance show(String username, @RestQuery @Nullable String done) {
    AccountView account = account(username);
    return page(account, form(account), done == null ? "" : message(account, done));
  }

  private static String message(AccountView account, String done) {
    if (done.equals("password")) {
      return "The new password is set. Pass it on; it can be changed under Settings.";
    }
    return account.disabled() ? "Saved. Nobody can log in with this account." : "Saved.";
  }

  private static Form form(AccountView account) {
    Map<String, String> values = new HashMap<>();
    values.put("displayName", account.displayName());
    values.put("administrator", account.administrator() ? "yes" : "no");
    values.put("disabled", account.disabled() ? "yes" : "no");
    values.put("version", String.valueOf(account.version()));
    return Form.of(values);
  }

  private AccountPage page(AccountView account, Form form, String message) {
    Layout layout = visitor.layout().crumb("Accounts", "/accounts").here(account.displayName());
    return new AccountPage(layout, form, message, account, isOwn(account));
  }

  private boolean isOwn(AccountView account) {
    return account.username().equals(visitor.caller().username());
  }

  /** Changes what others see of it and what it may do. */
  @POST
  @Path("/{username}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(String username, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    AccountView present = account(username);
    try {
      Expected seen = Expected.shown(form.value("version"));
      accounts.change(visitor.caller(), present.username(), wanted(form, isOwn(present)), seen);
      return done(present, "saved");
    } catch (Invalid invalid) {
      return answer(422, page(present, form.refused(invalid), ""));
    } catch (Stale stale) {
      Form again = form.with("version", String.valueOf(present.version()));
      return answer(409, page(present, again.refused(Stale.told("account")), ""));
    }
  }

  /** One's own account does not offer what would lock its user out. */
  private static Accounts.Draft wanted(Form form, boolean own) {
    return new Accounts.Draft(
        null,
        form.value("displayName").strip(),
        null,
        own ? null : form.has("administrator", "yes"),
        own ? null : form.has("disabled", "yes"));
  }

  /** Sets a password for somebody who forgot theirs. */
  @POST
  @Path("/{username}/password")
  public Response setPassword(String username, @RestForm @DefaultValue("") String password) {
    AccountView present = account(username);
    try {
      Accounts.Draft draft = new Accounts.Draft(null, null, password, null, null);
      accounts.change(visitor.caller(), present.username(), draft, Expected.any());
      return done(present, "password");
    } catch (Invalid invalid) {
      return answer(422, page(present, form(present).refused(invalid), ""));
    }
  }

  private AccountView account(String username) {
    return accounts.get(visitor.caller(), username);
  }

  private static Response done(AccountView account, String what) {
    String next = "/accounts/%s?done=%s#done".formatted(account.username(), what);
    return Response.seeOther(URI.create(next)).build();
  }

  private static Response answer(int status, TemplateInstance page) {
    return Response.status(status).entity(page).build();
  }
}
