/** Tables of how often codes stand where: beside each other, in arrangements, in role groups. */
@NullMarked
package org.retroduct.report.matrix;

import org.jspecify.annotations.NullMarked;
