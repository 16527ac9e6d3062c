/** Partial configurations, configurations with their evidence, and propositions. */
@NullMarked
package org.retroduct.theory;

import org.jspecify.annotations.NullMarked;
