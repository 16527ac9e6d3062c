package org.retroduct.coding.text;

/**
 * A code in the margin of a turn.
 *
 * @param row the grid row where it begins; the header of the turn is row 1
 * @param height how many sentences of this turn it goes beside
 * @param lane the column in the margin, from 0
 * @param continued whether it began before this turn or part
 */
record Stripe(Tagged tagged, int row, int height, int lane, boolean continued) {}
