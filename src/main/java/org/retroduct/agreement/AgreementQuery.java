package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Unit;
import org.retroduct.platform.Check;

/**
 * What is to be compared and how, as it stands in the address. Everything is read as text, so that
 * a wrong value is refused with its name (422).
 */
public final class AgreementQuery {
  private static final int MOST_RESAMPLES = 10_000;

  @RestQuery @Nullable String round;
  @RestQuery List<String> transcript = List.of();
  @RestQuery List<String> coder = List.of();
  @RestQuery @Nullable String unit;
  @RestQuery @Nullable String level;
  @RestQuery List<String> code = List.of();
  @RestQuery @Nullable String includeInterviewer;
  @RestQuery @Nullable String interval;
  @RestQuery @Nullable String resamples;
  @RestQuery @Nullable String seed;

  /** What was asked, once it could be read. */
  record Asked(@Nullable UUID round, FreeChoice choice, Settings.Wish wish) {}

  /** Reads it. Refused with {@link org.retroduct.platform.Invalid}: what is not as it should be. */
  Asked read() {
    Check check = new Check();
    boolean free = !transcript.isEmpty() || !coder.isEmpty();
    check.that(round == null || !free, "round", "is named beside transcripts or coders");
    UUID ofRound = one(check, "round", round, UUID::fromString, "is not an id");
    Settings.Wish wish = wish(check);
    FreeChoice choice = new FreeChoice(ids(check, "transcript", transcript), coder);
    check.done();
    return new Asked(ofRound, choice, wish);
  }

  private Settings.Wish wish(Check check) {
    return new Settings.Wish(
        one(check, "unit", unit, v -> word(Unit.class, v), "must be character, sentence or turn"),
        one(check, "level", level, v -> word(Level.class, v), "must be code or kind"),
        one(
            check,
            "includeInterviewer",
            includeInterviewer,
            AgreementQuery::yes,
            "must be true or false"),
        one(
            check,
            "interval",
            interval,
            v -> word(IntervalBy.class, v),
            "must be bootstrap or jackknife"),
        one(check, "resamples", resamples, AgreementQuery::number, "must be from 1 to 10,000"),
        one(check, "seed", seed, Long::valueOf, "must be a whole number"),
        ids(check, "code", code));
  }

  private static List<UUID> ids(Check check, String field, List<String> values) {
    List<UUID> ids = new ArrayList<>();
    for (String value : values) {
      Optional.ofNullable(one(check, field, value, UUID::fromString, "is not an id"))
          .ifPresent(ids::add);
    }
    return ids;
  }

  private static <T> @Nullable T one(
      Check check,
      String field,
      @Nullable String value,
      Function<String, T> reader,
      String refusal) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException unreadable) {
      check.that(false, field, refusal);
      return null;
    }
  }

  private static <E extends Enum<E>> E word(Class<E> type, String value) {
    if (!value.equals(value.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(value);
    }
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
  }

  private static Boolean yes(String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(value);
    }
    return Boolean.valueOf(value);
  }

  private static Integer number(String value) {
    int number = Integer.parseInt(value);
    if (number < 1 || number > MOST_RESAMPLES) {
      throw new IllegalArgumentException(value);
    }
    return number;
  }
}
