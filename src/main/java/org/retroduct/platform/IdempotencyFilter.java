package org.retroduct.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** Reads {@code Idempotency-Key}; a retry renders anew the resource that the first try made. */
class IdempotencyFilter {
  private static final String HEADER = "Idempotency-Key";

  /** No address of a resource is longer. */
  private static final int LONGEST_PATH = 500;

  private static final String MINE = IdempotencyFilter.class.getName() + ".first";
  private static final String AGAIN = IdempotencyFilter.class.getName() + ".again";

  /** Not these: secrets are shown once, and what changes nothing can be asked again. */
  private static final Pattern FREE = Pattern.compile(".*/(tokens|users|agreement/calculations)");

  /** Acts on a resource that answer with it; its address is what stands before. */
  private static final Pattern ACT =
      Pattern.compile("(.+)/(restore|close|adjudicate|freeze|submissions)");

  private final Idempotency idempotency;
  private final ObjectMapper json;

  IdempotencyFilter(Idempotency idempotency, ObjectMapper json) {
    this.idempotency = idempotency;
    this.json = json;
  }

  @ServerRequestFilter(priority = 6000, readBody = true)
  @Nullable Response begin(ResteasyReactiveContainerRequestContext request, RoutingContext routing)
      throws IOException {
    String key = request.getHeaderString(HEADER);
    if (key == null || !request.getMethod().equals("POST") || account(request) == null) {
      return null;
    }
    String path = request.getUriInfo().getPath();
    if (!path.startsWith("/api/") || FREE.matcher(path).matches()) {
      return null;
    }
    if (path.length() > LONGEST_PATH) {
      throw new NotFound("There is nothing at this address.");
    }
    if (key.isBlank() || key.length() > 200) {
      throw new Invalid(HEADER, "must have 1 to 200 characters");
    }
    String hash = HexFormat.of().formatHex(hash(request));
    String account = String.valueOf(account(request));
    Optional<Idempotency.Answered> earlier = idempotency.begin(account, path, key, hash);
    if (earlier.isEmpty()) {
      routing.put(MINE, new String[] {account, path, key});
      return null;
    }
    return replay(request, routing, earlier.get());
  }

  /**
   * Of what is asked for and of the body; of a form, which is read already, of its fields and
   * files.
   */
  private static byte[] hash(ResteasyReactiveContainerRequestContext request) throws IOException {
    MessageDigest digest = Digests.newSha256();
    String query = request.getUriInfo().getRequestUri().getRawQuery();
    if (query != null) {
      digest.update(query.getBytes(StandardCharsets.UTF_8));
    }
    FormData form = CurrentRequestManager.get().getFormData();
    if (form == null) {
      byte[] body = request.getEntityStream().readAllBytes();
      request.setEntityStream(new ByteArrayInputStream(body));
      return digest.digest(body);
    }
    Set<String> fields = new TreeSet<>();
    form.forEach(fields::add);
    for (String field : fields) {
      for (FormValue value : form.get(field)) {
        digest.update(field.getBytes(StandardCharsets.UTF_8));
        digest.update(content(value));
      }
    }
    return digest.digest();
  }

  private static byte[] content(FormValue value) throws IOException {
    if (!value.isFileItem()) {
      return value.getValue().getBytes(StandardCharsets.UTF_8);
    }
    try (InputStream file = value.getFileItem().getInputStream()) {
      return file.readAllBytes();
    }
  }

  private static @Nullable Response replay(
      ResteasyReactiveContainerRequestContext request,
      RoutingContext routing,
      Idempotency.Answered earlier) {
    if (earlier.location() == null) {
      return Response.status(earlier.status()).build();
    }
    routing.put(AGAIN, earlier);
    // The body is read; a form would be waited for again.
    for (String header : List.of("Content-Type", "Content-Length", "Transfer-Encoding")) {
      routing.request().headers().remove(header);
    }
    request.suspend();
    routing
        .vertx()
        .runOnContext(
            ignored -> routing.reroute(HttpMethod.GET, URI.create(earlier.location()).getPath()));
    return null;
  }

  private static @Nullable String account(ContainerRequestContext request) {
    var principal = request.getSecurityContext().getUserPrincipal();
    return principal == null ? null : principal.getName();
  }

  @ServerResponseFilter(priority = 100)
  void end(ContainerResponseContext response, RoutingContext routing)
      throws JsonProcessingException {
    if (routing.get(AGAIN) instanceof Idempotency.Answered earlier) {
      answerAgain(response, earlier);
    } else if (routing.get(MINE) instanceof String[] first) {
      Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
      Matcher act = ACT.matcher(first[1]);
      if (location == null && act.matches()) {
        location = act.group(1);
      }
      idempotency.end(
          first[0],
          first[1],
          first[2],
          response.getStatus(),
          location == null ? null : location.toString());
    }
  }

  private void answerAgain(ContainerResponseContext response, Idempotency.Answered earlier)
      throws JsonProcessingException {
    String location = String.valueOf(earlier.location());
    if (response.getStatus() == 404) {
      Problem gone = Problem.of(Problem.Kind.GONE, "What the first try made is gone.", location);
      response.setStatus(gone.status());
      response.setEntity(json.writeValueAsBytes(gone));
      return;
    }
    response.setStatus(earlier.status());
    if (earlier.status() == 201) {
      response.getHeaders().putSingle(HttpHeaders.LOCATION, location);
    }
  }
}
