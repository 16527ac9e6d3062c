/** Reading what was coded: a transcript with everybody's passages, and passages by filter. */
@NullMarked
package org.retroduct.coding.reading;

import org.jspecify.annotations.NullMarked;
