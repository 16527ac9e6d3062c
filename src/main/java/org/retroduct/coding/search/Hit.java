package org.retroduct.coding.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.transcript.Span;

/**
 * A place where the question is answered, with the words around it. Positions are code points of
 * the text that was searched: a transcript's, a memo's, or a code's name, definition, rules and
 * example, one a line.
 *
 * @param id of the transcript, segment, memo or code
 * @param transcript where it stands; null outside transcripts
 * @param title of the transcript or code, or what the memo is on
 * @param turn from 0; null outside transcripts
 * @param sentence of the transcript, from 1; null outside transcripts
 * @param speaker a participant's code or {@code Interviewer}; null if nobody knows
 * @param start where the first word found begins
 * @param end where the last word found ends
 * @param text what was found with about nine words before and after it
 * @param textStart where {@code text} begins
 * @param marks the words found, in order
 * @param begun whether the turn, or the other text, begins before {@code text}; for pages
 * @param goesOn whether it goes on after it; for pages
 */
public record Hit(
    Source kind,
    UUID id,
    @Nullable UUID transcript,
    String title,
    @Nullable Integer turn,
    @Nullable Integer sentence,
    @Nullable String speaker,
    int start,
    int end,
    String text,
    int textStart,
    List<Span> marks,
    @JsonIgnore boolean begun,
    @JsonIgnore boolean goesOn) {
  /** Copies the marks. */
  public Hit {
    marks = List.copyOf(marks);
  }
}
