/** Codes, their tree and definitions, and the versions of the codebook. */
@NullMarked
package org.retroduct.codebook;

import org.jspecify.annotations.NullMarked;
