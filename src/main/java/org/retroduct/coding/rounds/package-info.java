/** The endpoints and pages of rounds; their rules are those of {@code Rounds}. */
@NullMarked
package org.retroduct.coding.rounds;

import org.jspecify.annotations.NullMarked;
