/** The workbench: where a coder reads, codes, looks at a segment and undoes. */
@NullMarked
package org.retroduct.coding.bench;

import org.jspecify.annotations.NullMarked;
