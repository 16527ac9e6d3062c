/** Full-text search over transcripts, memos and definitions. */
@NullMarked
package org.retroduct.coding.search;

import org.jspecify.annotations.NullMarked;
