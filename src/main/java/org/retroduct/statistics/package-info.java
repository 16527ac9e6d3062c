/**
 * The agreement engine: coefficients, their parts and their intervals, from plain reliability data.
 *
 * <p>Two shapes of data: {@link org.retroduct.statistics.Unitizing} (spans on documents, free
 * length, may overlap) and fixed units with one category or a set of them. Lengths are in whatever
 * unit the caller counts in; Retroduct counts Unicode code points. A coefficient that has no value
 * says why ({@link org.retroduct.statistics.Reason}); NaN is never given.
 */
@NullMarked
package org.retroduct.statistics;

import org.jspecify.annotations.NullMarked;
