/**
 * Partial configurations, configurations with their evidence, propositions and versions of theory.
 */
@NullMarked
package org.retroduct.theory;

import org.jspecify.annotations.NullMarked;
