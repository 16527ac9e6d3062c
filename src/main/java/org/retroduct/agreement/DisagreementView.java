package org.retroduct.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Versioned;

/**
 * A passage on which coders of a round differ; positions in code points, end exclusive.
 *
 * @param text the words
 * @param codings what each did, by place
 * @param decision null until somebody decides
 */
public record DisagreementView(
    UUID id,
    UUID transcript,
    int start,
    int end,
    String text,
    List<CodingOf> codings,
    Category category,
    @Nullable DecisionView decision,
    long version)
    implements Versioned {
  /** Copies the list. */
  public DisagreementView {
    codings = List.copyOf(codings);
  }

  /**
   * One code by one coder.
   *
   * @param coder the user name, once the round is adjudicated
   * @param label as {@code Coder A}, until then
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CodingOf(
      UUID id, @Nullable String coder, @Nullable String label, UUID code, int start, int end) {}
}
