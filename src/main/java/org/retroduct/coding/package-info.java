/**
 * Segments and the codes on them, acts and their undoing, rounds of coding, and the one rule of
 * whose work a caller sees. Pages are in the packages beneath; this one knows none of them.
 */
@NullMarked
package org.retroduct.coding;

import org.jspecify.annotations.NullMarked;
