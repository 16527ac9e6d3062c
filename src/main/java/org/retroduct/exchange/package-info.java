/** The sample study. */
@NullMarked
package org.retroduct.exchange;

import org.jspecify.annotations.NullMarked;
