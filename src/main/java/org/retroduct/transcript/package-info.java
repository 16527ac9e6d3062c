/** From a file to turns of speech, and everything that names a place in their text. */
@NullMarked
package org.retroduct.transcript;

import org.jspecify.annotations.NullMarked;
