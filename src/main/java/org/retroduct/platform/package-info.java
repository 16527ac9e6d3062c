/** What every feature stands on: refusals and their answers, paging, entity tags, the clock. */
@NullMarked
package org.retroduct.platform;

import org.jspecify.annotations.NullMarked;
