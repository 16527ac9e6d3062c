/** Arrangements, organisations and participants, with what each consented to. */
@NullMarked
package org.retroduct.study;

import org.jspecify.annotations.NullMarked;
