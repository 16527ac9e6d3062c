package org.retroduct.agreement;

/**
 * A turn around a passage.
 *
 * @param label what the file calls who speaks, where it is something else; else empty
 * @param time as {@code 00:09:07}; empty if not known
 * @param inside whether the passage touches it
 * @param before what stands before the passage, or the turn beside it
 * @param words of the passage
 */
record ContextTurn(
    String speaker,
    String label,
    String time,
    boolean interviewer,
    boolean inside,
    String before,
    String words,
    String after) {}
