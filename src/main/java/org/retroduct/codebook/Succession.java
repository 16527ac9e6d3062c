package org.retroduct.codebook;

import java.util.UUID;

/**
 * One code giving way to another.
 *
 * @param act the merge or deletion by which it did
 */
public record Succession(UUID act, UUID from, UUID into) {}
