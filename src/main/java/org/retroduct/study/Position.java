package org.retroduct.study;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;

/**
 * What form an arrangement had for a time, on several typologies.
 *
 * @param from the first day; null where it is not known
 * @param to the day on which the next form begins; null while it lasts
 * @param type a name, as those of the list of arrangement types
 * @param kingsFund the place on the King's Fund (2014) continuum, 1 to 6
 * @param integrationRank from 1, the least integrated, to 20
 * @param motivation from -100, wished for by the partners, to 100, wanted by others (Miller and
 *     Millar 2017)
 * @param scope from -100, individual, to 100, structural (the same)
 */
public record Position(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String type,
    @Nullable DaltonFamily daltonFamily,
    @Nullable String daltonForm,
    @Nullable Integer kingsFund,
    @Nullable NiaoDegree niaoDegree,
    @Nullable Integer integrationRank,
    @Nullable Integer motivation,
    @Nullable Integer scope,
    @Nullable String note) {
  private static final int KINGS_FUND = 6;
  private static final int RANKS = 20;

  void check(Check check, String path) {
    check
        .text(type, path + ".type", 200)
        .optional(daltonForm, path + ".daltonForm", 200)
        .optional(note, path + ".note", 1_000)
        .that(
            from == null || to == null || !to.isBefore(from),
            path + ".to",
            "lies before the start");
    range(check, kingsFund, 1, KINGS_FUND, path + ".kingsFund");
    range(check, integrationRank, 1, RANKS, path + ".integrationRank");
    range(check, motivation, -100, 100, path + ".motivation");
    range(check, scope, -100, 100, path + ".scope");
  }

  private static void range(Check check, @Nullable Integer n, int low, int high, String field) {
    check.that(n == null || (n >= low && n <= high), field, "must be " + low + " to " + high);
  }

  /** Whether nothing is said of its places on the typologies that a type brings with it. */
  boolean isUnplaced() {
    return Stream.of(daltonFamily, daltonForm, kingsFund, niaoDegree, integrationRank)
        .allMatch(Objects::isNull);
  }

  /** Whether its places are those that a type brings with it. */
  boolean isPlacedAs(ArrangementType other) {
    return equals(placedAs(other));
  }

  /** The same where a type has its places. */
  Position placedAs(ArrangementType other) {
    return new Position(
        from,
        to,
        type,
        other.daltonFamily(),
        other.daltonForm(),
        other.kingsFund(),
        other.niaoDegree(),
        other.integrationRank(),
        motivation,
        scope,
        note);
  }

  /** Whether both hold on some day; a form ends on the day on which the next begins. */
  boolean overlaps(Position other) {
    return startsBefore(other.to) && other.startsBefore(to);
  }

  private boolean startsBefore(@Nullable LocalDate end) {
    return from == null || end == null || from.isBefore(end);
  }
}
