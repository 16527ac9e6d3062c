/**
 * The endpoints and pages of codes and codebooks. They stand above {@code codebook}, since a code
 * is shown with its uses and merging or splitting it moves passages.
 */
@NullMarked
package org.retroduct.coding.codes;

import org.jspecify.annotations.NullMarked;
