/** Whole projects in and out, and the sample study. */
@NullMarked
package org.retroduct.exchange;

import org.jspecify.annotations.NullMarked;
