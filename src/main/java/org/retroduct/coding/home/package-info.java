/** What a project opens with: what waits, how far everybody is, and its transcripts. */
@NullMarked
package org.retroduct.coding.home;

import org.jspecify.annotations.NullMarked;
