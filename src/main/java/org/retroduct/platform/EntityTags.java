package org.retroduct.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives each single resource of the API its {@code ETag} ({@code "<version>-<hash of the
 * answer>"}), answers 304 where the caller has it, and gives each list the {@code Link} to its next
 * page.
 */
class EntityTags {
  private final ObjectMapper json;

  EntityTags(ObjectMapper json) {
    this.json = json;
  }

  @ServerResponseFilter
  void tag(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
    if (!request.getUriInfo().getPath().startsWith("/api/")) {
      return;
    }
    if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
    if (response.getEntity() instanceof Listing<?> listing && listing.next() != null) {
      response.getHeaders().add(HttpHeaders.LINK, link(request.getUriInfo(), listing.next()));
    }
    if (response.getEntity() instanceof Versioned versioned) {
      byte[] body = json.writeValueAsBytes(versioned);
      Object tagged = versioned.tagged();
      byte[] lasting = tagged == versioned ? body : json.writeValueAsBytes(tagged);
      String tag = "\"" + versioned.version() + "-" + digest(lasting) + "\"";
      response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
      boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
      if (read && matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
        response.setStatus(304);
        response.setEntity(null);
      } else {
        response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
      }
    }
  }

  private static String link(UriInfo uri, String cursor) {
    String next = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build().toString();
    return "<" + next + ">; rel=\"next\"";
  }

  private static boolean matches(@Nullable String header, String tag) {
    return header != null
        && Arrays.stream(header.split(",", -1))
            .map(String::trim)
            .anyMatch(named -> named.equals("*") || named.replaceFirst("^W/", "").equals(tag));
  }

  private static String digest(byte[] body) {
    return HexFormat.of().formatHex(Digests.sha256(body), 0, 8);
  }
}
