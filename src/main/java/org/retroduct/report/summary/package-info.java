/** The summary of one arrangement as data, and its order on the page. */
@NullMarked
package org.retroduct.report.summary;

import org.jspecify.annotations.NullMarked;
