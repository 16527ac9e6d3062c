package org.retroduct.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * The one place where an exception becomes an answer: problem+json for the API, a page otherwise.
 */
class ProblemAnswers {
  private static final String API = "/api/";

  /** With these nothing was done of what was asked. */
  private static final Set<Integer> REFUSED =
      Set.of(
          Problem.Kind.FORBIDDEN.status,
          Problem.Kind.NOT_FOUND.status,
          Problem.Kind.CONFLICT.status,
          Problem.Kind.STALE.status,
          Problem.Kind.INVALID.status);

  /**
   * For whoever is told 503: longer than most requests last, so that what stood in the way is
   * through.
   */
  private static final int SECONDS_TO_WAIT = 5;

  private final ObjectMapper json;
  private final Frame frame;

  ProblemAnswers(ObjectMapper json, Frame frame) {
    this.json = json;
    this.frame = frame;
  }

  @ServerExceptionMapper
  Response refused(Refusal refusal, ContainerRequestContext request) {
    return answer(refusal, request);
  }

  @ServerExceptionMapper
  Response unreadable(MismatchedInputException thrown, ContainerRequestContext request) {
    return answer(thrown, request);
  }

  @ServerExceptionMapper
  Response answered(WebApplicationException thrown, ContainerRequestContext request) {
    return thrown.getResponse().getStatus() < 400 ? thrown.getResponse() : answer(thrown, request);
  }

  @ServerExceptionMapper
  Response failed(Throwable thrown, ContainerRequestContext request) {
    return answer(thrown, request);
  }

  private Response answer(Throwable thrown, ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    String path = uri.getRequestUri().getRawPath();
    Problem problem = Problems.of(told(thrown, uri), path);
    if (!path.startsWith(API) && problem.status() == Problem.Kind.NOT_SIGNED_IN.status) {
      return Response.seeOther(URI.create("/login?next=" + encoded(uri))).build();
    }
    Response.ResponseBuilder answer =
        path.startsWith(API)
            ? Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(bytes(problem))
            : Response.status(problem.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page(problem, request.getMethod(), layout(problem)));
    answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (problem.status() == Problem.Kind.NOT_SIGNED_IN.status) {
      String scheme = path.equals("/api/v1/tokens") ? "Basic" : "Bearer";
      answer.header(HttpHeaders.WWW_AUTHENTICATE, scheme + " realm=\"Retroduct\"");
    }
    if (problem.status() == Problem.Kind.METHOD_NOT_ALLOWED.status) {
      answer.header(HttpHeaders.ALLOW, AllowedMethods.at(CurrentRequestManager.get()));
    }
    if (thrown instanceof TooManyAttempts wait) {
      answer.header(HttpHeaders.RETRY_AFTER, wait.seconds());
    }
    if (problem.status() == Problem.Kind.BUSY.status) {
      answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }
    return answer.build();
  }

  /** What a parameter of the address says that cannot be read is not an address without a page. */
  private static Throwable told(Throwable thrown, UriInfo uri) {
    if (thrown instanceof NotFoundException
        && thrown.getCause() instanceof IllegalArgumentException unreadable) {
      String message = String.valueOf(unreadable.getMessage());
      for (Map.Entry<String, List<String>> parameter : uri.getQueryParameters().entrySet()) {
        if (parameter.getValue().stream().anyMatch(message::contains)) {
          return new Invalid(parameter.getKey(), "cannot be read");
        }
      }
    }
    return thrown;
  }

  /** Where something is amiss with the server or its database, the project is not asked for. */
  private Layout layout(Problem problem) {
    return frame.at(problem.status() < 500 ? problem.instance() : "/");
  }

  private static String page(Problem problem, String method, Layout frame) {
    String detail = detail(problem);
    boolean untold =
        REFUSED.contains(problem.status())
            && method.equals("POST")
            && !detail.contains("othing was ");
    Layout layout = frame.here(problem.title());
    return new ErrorPage(layout, problem.status(), problem.title(), detail, untold, back(frame))
        .render();
  }

  private static Crumb back(Layout frame) {
    if (!frame.crumbs().isEmpty()) {
      return new Crumb("Back to the project", frame.crumbs().get(0).href(), false);
    }
    return new Crumb(frame.user() == null ? "Log in" : "To your projects", "/", false);
  }

  /** The reasons as sentences. */
  private static String detail(Problem problem) {
    return problem.violations().isEmpty()
        ? problem.detail()
        : problem.violations().stream()
            .map(violation -> new FieldError(violation.field(), violation.message()).told(null))
            .collect(Collectors.joining(" "));
  }

  private static String encoded(UriInfo uri) {
    URI asked = uri.getRequestUri();
    String target =
        asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
    return URLEncoder.encode(target, StandardCharsets.UTF_8);
  }

  private byte[] bytes(Problem problem) {
    try {
      return json.writeValueAsBytes(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What the HTTP layer refuses before any resource is reached must look the same. */
  void guard(@Observes Router router) {
    for (int status : new int[] {400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 503}) {
      router.errorHandler(status, context -> early(context, status));
    }
  }

  void early(RoutingContext context, int status) {
    if (context.response().ended() || context.response().headWritten()) {
      return;
    }
    Problem.Kind kind = Problem.Kind.ofStatus(status);
    Problem problem = Problem.of(kind, kind.title + ".", context.request().path());
    boolean api = context.request().path().startsWith(API);
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, api ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8");
    if (api) {
      context.response().end(new String(bytes(problem), StandardCharsets.UTF_8));
    } else {
      Layout unknown = Layout.of("", null);
      context.response().end(page(problem, context.request().method().name(), unknown));
    }
  }
}
