package org.retroduct.codebook;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;

/**
 * What is said of a code.
 *
 * @param parent a code of the same kind; null at the top
 * @param colour {@code #rrggbb}; the kind's unless told
 * @param codable true unless told
 * @param outcomeCategory for outcome codes only
 */
public record CodeDraft(
    @Nullable Kind kind,
    @Nullable String name,
    @Nullable UUID parent,
    @Nullable String definition,
    @Nullable String includeWhen,
    @Nullable String excludeWhen,
    @Nullable String example,
    @Nullable String colour,
    @Nullable Boolean codable,
    @Nullable OutcomeCategory outcomeCategory,
    @Nullable String source,
    @Nullable Boolean retired) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_SOURCE = 2_000;
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  /** Names that look alike are one, and lines end in a line feed. */
  public CodeDraft {
    name = CodeName.of(name);
    definition = lines(definition);
    includeWhen = lines(includeWhen);
    excludeWhen = lines(excludeWhen);
    example = lines(example);
    source = lines(source);
  }

  private static @Nullable String lines(@Nullable String text) {
    return text == null ? null : text.replace("\r\n", "\n");
  }

  void require() {
    new Check()
        .that(kind != null, "kind", "is needed")
        .text(name, "name", LONGEST_NAME)
        .optional(definition, "definition", LONGEST_TEXT)
        .optional(includeWhen, "includeWhen", LONGEST_TEXT)
        .optional(excludeWhen, "excludeWhen", LONGEST_TEXT)
        .optional(example, "example", LONGEST_TEXT)
        .optional(source, "source", LONGEST_SOURCE)
        .that(
            colour == null || COLOUR.matcher(colour).matches(),
            "colour",
            "must be a hash sign and six hexadecimal digits")
        .that(
            outcomeCategory == null || kind == Kind.OUTCOME,
            "outcomeCategory",
            "belongs to outcome codes only")
        .done();
  }

  /** A code that is split off another, whose kind it takes and below which it stands. */
  public static CodeDraft part(
      @Nullable String name,
      @Nullable String definition,
      @Nullable String includeWhen,
      @Nullable String excludeWhen,
      @Nullable String example) {
    return new CodeDraft(
        null,
        name,
        null,
        definition,
        includeWhen,
        excludeWhen,
        example,
        null,
        true,
        null,
        null,
        false);
  }

  /** The same, offered for coding no longer, or again. */
  public CodeDraft retire(boolean isRetired) {
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
        isRetired);
  }

  /** The same for a code of that kind below {@code above}. */
  CodeDraft below(Kind ofKind, UUID above) {
    return new CodeDraft(
        ofKind,
        name,
        above,
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
