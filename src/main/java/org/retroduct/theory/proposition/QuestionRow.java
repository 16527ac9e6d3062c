package org.retroduct.theory.proposition;

/**
 * A question that tested a proposition.
 *
 * @param where its transcript and turn, as {@code Interview 01, turn 7}
 * @param note may be empty
 * @param href the question's page
 * @param show the place in the transcript
 */
record QuestionRow(
    String words, String where, String coder, String note, String href, String show) {}
