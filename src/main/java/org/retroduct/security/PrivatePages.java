package org.retroduct.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Pages hold what participants said: a browser keeps no copy, shows none after a log-out, and asks
 * anew where Back would show a form that was sent. The answer to a form stays, for what was typed.
 */
class PrivatePages {

  @ServerResponseFilter
  void keepNoCopy(ContainerRequestContext request, ContainerResponseContext response) {
    MediaType type = response.getMediaType();
    boolean page = type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE);
    if (page
        && request.getMethod().equals("GET")
        && !response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}
