package org.retroduct.agreement;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.retroduct.security.Caller;
import org.retroduct.statistics.Interval;
import org.retroduct.statistics.Result;
import org.retroduct.statistics.Scope;

/** Agreement on any table of ratings over REST, without a project. */
@Path("/api/v1/agreement/calculations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CalculationResource {
  private final SecurityIdentity identity;
  private final Calculations calculations;

  CalculationResource(SecurityIdentity identity, Calculations calculations) {
    this.identity = identity;
    this.calculations = calculations;
  }

  /** The results, in the order of the measures; {@code warnings} say what was left out. */
  public record Answer(List<Calculated> results, List<String> warnings) {}

  /**
   * One coefficient.
   *
   * @param scope null for all codes, documents and coders
   * @param status {@code defined} or {@code undefined}
   * @param reason why it is undefined
   * @param noInterval why a value has no interval, as {@code too_few_documents}
   * @param dropped in how many resamples it was undefined; null without an interval
   * @param pairable how much could be compared: characters times coders, or ratings of units that
   *     two coders or more have seen
   */
  public record Calculated(
      String measure,
      @Nullable Part scope,
      String status,
      @Nullable Double value,
      @Nullable String reason,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable String noInterval,
      @Nullable Integer dropped,
      @Nullable Double standardError,
      @Nullable Double observed,
      @Nullable Double expected,
      double pairable) {
    static Calculated of(Result result) {
      Interval.None none = result.interval().none();
      return new Calculated(
          result.measure().key(),
          Part.of(result.scope()),
          result.status(),
          result.value(),
          result.reason() == null ? null : result.reason().key(),
          result.low(),
          result.high(),
          none == null || result.value() == null ? null : none.key(),
          none == null ? result.interval().dropped() : null,
          result.standardError(),
          result.observed(),
          result.expected(),
          result.pairable());
    }
  }

  /** What a coefficient is about; null where it is not narrowed. */
  public record Part(
      @Nullable String code, @Nullable String document, @Nullable List<String> pair) {
    static @Nullable Part of(Scope scope) {
      Scope.Pair two = scope.pair();
      return scope.code() == null && scope.document() == null && two == null
          ? null
          : new Part(
              scope.code(),
              scope.document(),
              two == null ? null : List.of(two.first(), two.second()));
    }
  }

  @POST
  @Operation(summary = "Agreement on any table of ratings, which is not kept")
  public Answer calculate(CaseDraft draft) {
    Caller.of(identity);
    Calculations.Worked worked = calculations.of(draft);
    return new Answer(worked.results().stream().map(Calculated::of).toList(), worked.warnings());
  }
}
