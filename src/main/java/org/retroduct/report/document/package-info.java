/** A neutral document and the writers that walk it: HTML, Word, PDF. */
@NullMarked
package org.retroduct.report.document;

import org.jspecify.annotations.NullMarked;
