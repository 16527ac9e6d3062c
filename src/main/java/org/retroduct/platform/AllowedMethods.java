package org.retroduct.platform;

import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** The methods that an address takes, which a refusal of another has to name (RFC 9110, 15.5.6). */
final class AllowedMethods {
  private AllowedMethods() {}

  /** As the header {@code Allow} lists them; found as the routing finds the one that is called. */
  static String at(ResteasyReactiveRequestContext request) {
    Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
    String path = request.getPathWithoutPrefix();
    var classes = new RequestMapper<>(request.getDeployment().getClassMappers());
    for (var at = classes.map(path); at != null; at = classes.continueMatching(path, at)) {
      String rest = at.remaining.isEmpty() ? "/" : at.remaining;
      for (ServerRestHandler step : at.value.handlers) {
        if (step instanceof ClassRoutingHandler routing) {
          routing.getMappers().entrySet().stream()
              .filter(taken -> taken.getKey() != null && taken.getValue().map(rest) != null)
              .forEach(taken -> methods.add(taken.getKey()));
        }
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return String.join(", ", methods);
  }
}
