package org.retroduct.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says it is too large before it is read, in words and not by silence. */
class BodyLimit {
  private final long most;
  private final ProblemAnswers answers;

  BodyLimit(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
      ProblemAnswers answers) {
    this.most = most.asLongValue();
    this.answers = answers;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, 900);
  }

  private void check(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > most) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      answers.early(context, Problem.Kind.TOO_LARGE.status);
    } else {
      context.next();
    }
  }
}
