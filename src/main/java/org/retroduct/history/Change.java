package org.retroduct.history;

import java.util.UUID;

/**
 * What one act changed.
 *
 * @param chain the project, or {@link History#ACCOUNTS}
 * @param actor the user name of who did it
 * @param act what was done, such as {@code segment created}
 * @param detail ids and counts only, never words of a transcript
 */
record Change(
    UUID chain, String actor, String act, String targetType, String targetId, String detail) {}
