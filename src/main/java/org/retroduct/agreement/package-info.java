/** Closed rounds, how far their coders agree, and what is decided where they do not. */
@NullMarked
package org.retroduct.agreement;

import org.jspecify.annotations.NullMarked;
