package org.retroduct.codebook;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of an act on the codebook.
 *
 * @param act by which it can be undone; null if it changed nothing
 * @param code as it is now
 */
public record Revised(@Nullable UUID act, CodeView code) {}
