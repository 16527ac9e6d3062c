package org.retroduct.platform;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;

/**
 * A refusal as {@code application/problem+json} (RFC 9457).
 *
 * @param type a stable relative URI, {@code /problems/<kebab-name>}
 * @param violations what is wrong and where; left out if empty
 * @param more further members, such as {@code places}
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "violations"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations,
    @JsonAnyGetter Map<String, Object> more) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Copies the violations. */
  public Problem {
    violations = List.copyOf(violations);
    more = Map.copyOf(more);
  }

  static Problem of(Kind kind, String detail, String instance) {
    return new Problem(kind.type(), kind.title, kind.status, detail, instance, List.of(), Map.of());
  }

  static Problem of(Kind kind, Invalid invalid, String instance) {
    return new Problem(
        kind.type(),
        kind.title,
        kind.status,
        invalid.reason(),
        instance,
        invalid.violations(),
        invalid.more());
  }

  static Problem of(Kind kind, Conflict conflict, String instance) {
    return new Problem(
        kind.type(),
        kind.title,
        kind.status,
        conflict.reason(),
        instance,
        List.of(),
        conflict.more());
  }

  /**
   * Every kind of problem that the product answers with; the only home of status codes of refusals.
   */
  enum Kind {
    MALFORMED(400, "malformed", "The request cannot be read"),
    NOT_SIGNED_IN(401, "not-signed-in", "Log in first"),
    FORBIDDEN(403, "forbidden", "This is not allowed"),
    FORM_OUT_OF_DATE(403, "form-out-of-date", "This form is out of date"),
    NOT_FOUND(404, "not-found", "Not found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This address does not take that method"),
    NOT_ACCEPTABLE(406, "not-acceptable", "None of the accepted media types can be given"),
    CONFLICT(409, "conflict", "It does not fit the present state"),
    GONE(410, "gone", "It is gone"),
    STALE(412, "stale", "Changed meanwhile"),
    TOO_LARGE(413, "too-large", "Too large"),
    UNSUPPORTED(415, "unsupported-media-type", "This media type is not taken here"),
    INVALID(422, "invalid", "It cannot be taken as it is"),
    VERSION_REQUIRED(428, "version-required", "Name the version that you read"),
    TOO_MANY_ATTEMPTS(429, "too-many-attempts", "Too many attempts"),
    FAULT(500, "fault", "Something went wrong here"),
    UNAVAILABLE(503, "unavailable", "The database cannot be reached"),
    BUSY(503, "busy", "The server is too busy");

    final int status;
    final String name;
    final String title;

    Kind(int status, String name, String title) {
      this.status = status;
      this.name = name;
      this.title = title;
    }

    String type() {
      return "/problems/" + name;
    }

    /** The kind that answers with {@code status}; a malformed request or a fault for all others. */
    static Kind ofStatus(int status) {
      for (Kind kind : values()) {
        if (kind.status == status) {
          return kind;
        }
      }
      return status < 500 ? MALFORMED : FAULT;
    }
  }
}
