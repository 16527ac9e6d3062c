/** What the team notes while it works: memos on anything, private or shared. */
@NullMarked
package org.retroduct.coding.memo;

import org.jspecify.annotations.NullMarked;
