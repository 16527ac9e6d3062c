/** The summary of an arrangement, and its writers. */
@NullMarked
package org.retroduct.report;

import org.jspecify.annotations.NullMarked;
