package org.retroduct.codebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Versioned;

/**
 * A code as others see it.
 *
 * @param key the letter of its kind and its number, as {@code T1}; null for a heading; {@code
 *     short} in JSON
 * @param codable whether passages may be given this code; a heading only groups others
 */
public record CodeView(
    UUID id,
    @JsonProperty("short") @Nullable String key,
    Kind kind,
    String name,
    @Nullable UUID parent,
    String definition,
    String includeWhen,
    String excludeWhen,
    String example,
    String colour,
    boolean codable,
    @Nullable OutcomeCategory outcomeCategory,
    String source,
    boolean retired,
    long version)
    implements Versioned {

  static CodeView of(Code code) {
    return new CodeView(
        code.id,
        code.key(),
        code.kind,
        code.name,
        code.parent,
        code.definition,
        code.includeWhen,
        code.excludeWhen,
        code.example,
        code.colour,
        code.codable,
        code.outcomeCategory,
        code.source,
        code.retired,
        code.version);
  }

  /** What a change starts from. */
  public CodeDraft draft() {
    return new CodeDraft(
        kind,
        name,
        parent,
        definition,
        includeWhen,
        excludeWhen,
        example,
        colour,
        codable,
        outcomeCategory,
        source,
        retired);
  }
}
