package org.retroduct.study;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A type of arrangement in the typology that comes with the product; a default, to be argued with.
 *
 * @param daltonForm the form in the Dalton Review (2014); null for what it does not name
 * @param kingsFund the place on the King's Fund (2014) continuum, 1 to 6
 * @param integrationRank from 1, the least integrated
 */
public record ArrangementType(
    String type,
    DaltonFamily daltonFamily,
    @Nullable String daltonForm,
    @Nullable Integer kingsFund,
    @Nullable NiaoDegree niaoDegree,
    @Nullable Integer integrationRank,
    String definition,
    String source) {
  /** The position of an arrangement of this type. */
  Position from(@Nullable LocalDate start) {
    return new Position(
        start,
        null,
        type,
        daltonFamily,
        daltonForm,
        kingsFund,
        niaoDegree,
        integrationRank,
        null,
        null,
        null);
  }
}
