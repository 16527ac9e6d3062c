/**
 * Passages and the codes on them, rounds of coding, and the one rule of whose work a caller sees.
 */
@NullMarked
package org.retroduct.coding;

import org.jspecify.annotations.NullMarked;
