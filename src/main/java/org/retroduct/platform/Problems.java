package org.retroduct.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.HibernateException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns whatever ended a request into the problem that is answered. */
final class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);

  /**
   * What stands at the other end of a key came or went meanwhile: 23503 and 23001 of PostgreSQL,
   * 23503 and 23506 of H2. Other violations, of a check or of not null, no user can race for: they
   * are faults.
   */
  private static final Set<String> FOREIGN_KEY = Set.of("23001", "23503", "23506");

  /**
   * A statement was stopped, as by the end of its transaction's time (57014 of both), waited too
   * long for a lock (55P03 of PostgreSQL, HYT00 of H2) or found no free connection (53300).
   */
  private static final Set<String> OUT_OF_TIME = Set.of("57014", "55P03", "HYT00", "53300");

  /** Where forms are read. */
  private static final Pattern FORMS =
      Pattern.compile(
          "org\\.jboss\\.resteasy\\.reactive\\."
              + "(server\\.core\\.multipart\\..+|common\\.util\\.URLUtils)");

  private static final String UNREADABLE =
      "The request ends before it is whole, or is not written as a form should be.";

  private static final String BUSY =
      "This took longer than the server allows, since it or its database has much to do. Nothing"
          + " was saved. Try again in a moment, and with less at once if it happens again.";

  private Problems() {}

  static Problem of(Throwable thrown, String instance) {
    for (Throwable cause = thrown; cause != null; cause = next(cause)) {
      Problem problem = known(cause, instance);
      if (problem != null) {
        return problem;
      }
    }
    for (Throwable cause = thrown; cause != null; cause = next(cause)) {
      if (cause instanceof WebApplicationException answered) {
        return answered(answered, instance);
      }
      if (isOutOfTime(cause)) {
        return busy(cause, instance);
      }
    }
    return fault(thrown, instance);
  }

  /**
   * Whether the transaction ended before the work did: nothing below says that the work failed.
   * Hibernate tells it by a message alone.
   */
  private static boolean isOutOfTime(Throwable thrown) {
    return thrown.getCause() == null
        && (thrown instanceof RollbackException
            || (thrown instanceof HibernateException
                && String.valueOf(thrown.getMessage()).contains("in a different thread")));
  }

  private static Problem busy(Throwable thrown, String instance) {
    LOG.warnf("Out of time or connections: %s", thrown.getClass().getName());
    return Problem.of(Problem.Kind.BUSY, BUSY, instance);
  }

  private static @Nullable Throwable next(Throwable thrown) {
    return thrown.getCause() == thrown ? null : thrown.getCause();
  }

  private static @Nullable Problem known(Throwable thrown, String instance) {
    if (thrown instanceof Refusal refusal) {
      return refused(refusal, instance);
    }
    if (thrown instanceof JsonProcessingException unreadable) {
      return unreadable(unreadable, instance);
    }
    if (thrown instanceof OptimisticLockException) {
      return refused(Stale.changedMeanwhile(), instance);
    }
    if (thrown instanceof SQLException failure) {
      return failed(failure, instance);
    }
    if (isOfTheSender(thrown)) {
      return Problem.of(Problem.Kind.MALFORMED, UNREADABLE, instance);
    }
    return null;
  }

  /** Whether the connection was closed, or a form is not written as it should be. */
  private static boolean isOfTheSender(Throwable thrown) {
    return thrown instanceof ClosedChannelException
        || thrown instanceof HttpClosedException
        || isOfReadingForms(thrown);
  }

  /** Not what has a status of its own, nor a failure to keep on disk what was read. */
  private static boolean isOfReadingForms(Throwable thrown) {
    StackTraceElement[] at = thrown.getStackTrace();
    return at.length > 0
        && FORMS.matcher(at[0].getClassName()).matches()
        && !(thrown instanceof WebApplicationException)
        && (thrown instanceof IOException || thrown.getCause() == null);
  }

  private static Problem refused(Refusal refusal, String instance) {
    if (refusal instanceof Invalid invalid) {
      return Problem.of(Problem.Kind.INVALID, invalid, instance);
    }
    if (refusal instanceof Conflict conflict) {
      return Problem.of(Problem.Kind.CONFLICT, conflict, instance);
    }
    return Problem.of(kindOf(refusal), refusal.reason(), instance);
  }

  private static Problem.Kind kindOf(Refusal refusal) {
    if (refusal instanceof Stale stale) {
      return stale.missing() ? Problem.Kind.VERSION_REQUIRED : Problem.Kind.STALE;
    }
    if (refusal instanceof NotFound) {
      return Problem.Kind.NOT_FOUND;
    }
    if (refusal instanceof Forbidden) {
      return Problem.Kind.FORBIDDEN;
    }
    if (refusal instanceof FormOutOfDate) {
      return Problem.Kind.FORM_OUT_OF_DATE;
    }
    return refusal instanceof Unauthenticated
        ? Problem.Kind.NOT_SIGNED_IN
        : Problem.Kind.TOO_MANY_ATTEMPTS;
  }

  private static Problem unreadable(JsonProcessingException thrown, String instance) {
    String field = thrown instanceof JsonMappingException mapping ? path(mapping) : "";
    if (thrown.getCause() instanceof Invalid invalid) {
      Violation violation = new Violation(field, invalid.reason());
      return Problem.of(Problem.Kind.INVALID, new Invalid(List.of(violation)), instance);
    }
    if (thrown instanceof InvalidFormatException format
        && format.getTargetType().isEnum()
        && format.getValue() instanceof String) {
      String allowed =
          Arrays.stream(format.getTargetType().getEnumConstants())
              .map(Named::of)
              .collect(Collectors.joining(", "));
      Invalid invalid = new Invalid(field, "must be one of " + allowed);
      return Problem.of(Problem.Kind.INVALID, invalid, instance);
    }
    if (thrown instanceof InvalidNullException) {
      return Problem.of(Problem.Kind.INVALID, new Invalid(field, "must not be null"), instance);
    }
    String detail =
        thrown instanceof StreamReadException
            ? "The body is not JSON in UTF-8, at line %d, column %d."
                .formatted(
                    thrown.getLocation() == null ? 1 : thrown.getLocation().getLineNr(),
                    thrown.getLocation() == null ? 1 : thrown.getLocation().getColumnNr())
            : "A value has the wrong type.";
    Problem problem = Problem.of(Problem.Kind.MALFORMED, detail, instance);
    return field.isEmpty()
        ? problem
        : new Problem(
            problem.type(),
            problem.title(),
            problem.status(),
            detail,
            instance,
            List.of(new Violation(field, "has the wrong type")),
            Map.of());
  }

  private static String path(JsonMappingException thrown) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : thrown.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static @Nullable Problem failed(SQLException failure, String instance) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.equals("23505")) {
      String detail = "Something with the same name or key exists already. Nothing was saved.";
      return Problem.of(Problem.Kind.CONFLICT, detail, instance);
    }
    if (FOREIGN_KEY.contains(state)) {
      String detail = "Something that this rests on or that rests on it was changed meanwhile.";
      return Problem.of(Problem.Kind.CONFLICT, detail, instance);
    }
    if (state.startsWith("40")) {
      String detail = "Somebody else changed the same thing at the same moment. Try again.";
      return Problem.of(Problem.Kind.CONFLICT, detail, instance);
    }
    if (OUT_OF_TIME.contains(state) || (state.isEmpty() && isOfThePool(failure))) {
      return busy(failure, instance);
    }
    boolean unreachable =
        state.startsWith("08") || state.startsWith("57P") || state.isEmpty() || is90(state);
    if (!unreachable) {
      return null;
    }
    LOG.errorf("The database does not answer (SQL state %s)", state);
    String detail = "The database cannot be reached. Nothing was saved. Try again in a moment.";
    return Problem.of(Problem.Kind.UNAVAILABLE, detail, instance);
  }

  /**
   * Whether the pool had no connection to give, or the transaction to give it to was over; where it
   * cannot open one, the cause is of the driver or a time-out.
   */
  private static boolean isOfThePool(SQLException failure) {
    return failure.getCause() == null || failure.getCause() instanceof IllegalStateException;
  }

  /** H2's own states of a closed or broken database file. */
  private static boolean is90(String state) {
    return List.of("90098", "90121", "90067", "90028", "90031").contains(state);
  }

  private static Problem answered(WebApplicationException thrown, String instance) {
    Problem.Kind kind = Problem.Kind.ofStatus(thrown.getResponse().getStatus());
    return Problem.of(kind, kind.title + ".", instance);
  }

  /** Logs where, never what: messages can hold words of a transcript. */
  private static Problem fault(Throwable thrown, String instance) {
    UUID reference = UUID.randomUUID();
    StringBuilder places = new StringBuilder();
    for (Throwable cause = thrown; cause != null; cause = next(cause)) {
      places.append("\n  ").append(cause.getClass().getName());
      Arrays.stream(cause.getStackTrace())
          .limit(12)
          .forEach(frame -> places.append("\n    at ").append(frame));
    }
    LOG.errorf("Fault %s%s", reference, places);
    String detail =
        "The server could not do this, and nothing was saved. Tell whoever runs it the number %s."
            .formatted(reference);
    return Problem.of(Problem.Kind.FAULT, detail, instance);
  }
}
