package org.retroduct.platform;

import java.util.List;
import java.util.Map;

/** What was sent cannot be taken as it is: 422 with the places and the reasons. */
public final class Invalid extends Refusal {
  private static final long serialVersionUID = 1;
  private final transient List<Violation> violations;
  private final transient Map<String, Object> more;

  private Invalid(String reason, List<Violation> violations, Map<String, Object> more) {
    super(reason);
    this.violations = List.copyOf(violations);
    this.more = Map.copyOf(more);
  }

  /** One field is wrong. */
  public Invalid(String field, String message) {
    this(message, List.of(new Violation(field, message)), Map.of());
  }

  /** Several fields are wrong. */
  public Invalid(List<Violation> violations) {
    this(
        violations.size() == 1 ? violations.get(0).message() : "Some fields cannot be taken.",
        violations,
        Map.of());
  }

  /** The same refusal with a further member of the problem, such as the places of a quote. */
  public Invalid with(String member, Object value) {
    return new Invalid(reason(), violations, Map.of(member, value));
  }

  /** The same refusal with each field put below {@code path}, such as {@code segments[3]}. */
  public Invalid below(String path) {
    return new Invalid(
        reason(),
        violations.stream().map(v -> new Violation(path + "." + v.field(), v.message())).toList(),
        more);
  }

  /** What is wrong, in the order it was found. */
  public List<Violation> violations() {
    return violations;
  }

  /** Further members of the problem. */
  public Map<String, Object> more() {
    return more;
  }
}
