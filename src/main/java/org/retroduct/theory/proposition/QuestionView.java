package org.retroduct.theory.proposition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Order;
import org.retroduct.platform.Versioned;

/**
 * What one coder noted of a question.
 *
 * @param textVersion the number of the text version that the turn and the positions are of
 * @param turn by index from 0
 * @param start the first code point of the question in that text
 * @param end the code point after its last
 * @param text its words
 * @param propositions what it tested, by number; those that were deleted are left out
 * @param coder who says so, by user name
 */
public record QuestionView(
    UUID id,
    UUID transcript,
    int textVersion,
    int turn,
    int start,
    int end,
    String text,
    List<UUID> propositions,
    @Nullable String note,
    String coder,
    Instant createdAt,
    long version)
    implements Versioned {
  static final Order<QuestionView> OLDEST_FIRST =
      Order.ofCreation(QuestionView::createdAt, QuestionView::id);

  /** Copies the list. */
  public QuestionView {
    propositions = List.copyOf(propositions);
  }

  /**
   * The view.
   *
   * @param present the propositions that there are, by number
   */
  static QuestionView of(Question question, List<UUID> present) {
    return new QuestionView(
        question.id,
        question.transcript,
        question.textVersion,
        question.turn,
        question.start,
        question.end,
        question.words,
        present.stream().filter(question.propositions::contains).toList(),
        question.note.isEmpty() ? null : question.note,
        question.coder,
        question.createdAt,
        question.version);
  }

  /** What a change starts from. */
  QuestionDraft draft() {
    return new QuestionDraft(transcript, turn, propositions, note);
  }
}
