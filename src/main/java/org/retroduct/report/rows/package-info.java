/** Long tables as spreadsheets: CSV and XLSX, written row by row. */
@NullMarked
package org.retroduct.report.rows;

import org.jspecify.annotations.NullMarked;
