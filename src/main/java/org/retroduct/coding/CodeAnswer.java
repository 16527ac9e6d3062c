package org.retroduct.coding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Kind;
import org.retroduct.codebook.OutcomeCategory;
import org.retroduct.platform.Versioned;

/**
 * A code over REST.
 *
 * @param key the letter of its kind and its number, as {@code T1}; null for a heading; {@code
 *     short} in JSON
 * @param uses how often the caller sees it used
 */
public record CodeAnswer(
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
    int uses,
    long version)
    implements Versioned {
  static CodeAnswer of(CodeView code, Map<UUID, Integer> uses) {
    return new CodeAnswer(
        code.id(),
        code.key(),
        code.kind(),
        code.name(),
        code.parent(),
        code.definition(),
        code.includeWhen(),
        code.excludeWhen(),
        code.example(),
        code.colour(),
        code.codable(),
        code.outcomeCategory(),
        code.source(),
        code.retired(),
        uses.getOrDefault(code.id(), 0),
        code.version());
  }
}
