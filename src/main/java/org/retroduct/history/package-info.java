/** The append-only, hash-chained record of who changed what, by ids and never by words. */
@NullMarked
package org.retroduct.history;

import org.jspecify.annotations.NullMarked;
