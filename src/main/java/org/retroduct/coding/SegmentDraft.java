package org.retroduct.coding;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;
import org.retroduct.platform.Invalid;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Quote;
import org.retroduct.transcript.Quotes;
import org.retroduct.transcript.Span;

/**
 * What a coder says of a passage: by position (code points, end exclusive) or by quote, never both.
 *
 * @param transcript which transcript; only in a batch
 * @param arrangement what the passage is about; the transcript's only arrangement unless told
 * @param change which way an outcome went; only with an outcome code
 */
public record SegmentDraft(
    @Nullable UUID transcript,
    @Nullable Integer start,
    @Nullable Integer end,
    @Nullable QuoteDraft quote,
    @Nullable List<UUID> codes,
    @Nullable UUID round,
    @Nullable UUID arrangement,
    @Nullable String memo,
    @Nullable Certainty certainty,
    @Nullable Basis basis,
    @Nullable ReportedChange change,
    @Nullable Boolean intended,
    @Nullable Boolean sensitive) {
  private static final int LONGEST_PASSAGE = 200_000;

  /** A passage by position with its codes and nothing else. */
  public static SegmentDraft at(int start, int end, List<UUID> codes, @Nullable UUID round) {
    return new SegmentDraft(
        null, start, end, null, codes, round, null, null, null, null, null, null, null);
  }

  /** The same with other codes. */
  public SegmentDraft withCodes(List<UUID> others) {
    return new SegmentDraft(
        transcript,
        start,
        end,
        quote,
        others,
        round,
        arrangement,
        memo,
        certainty,
        basis,
        change,
        intended,
        sensitive);
  }

  /** The same on other words. */
  public SegmentDraft withWords(int from, int to) {
    return new SegmentDraft(
        transcript,
        from,
        to,
        null,
        codes,
        round,
        arrangement,
        memo,
        certainty,
        basis,
        change,
        intended,
        sensitive);
  }

  /** Whether it names other words than these. */
  boolean moves(Span span) {
    boolean stays = start == null && end == null;
    return !stays && !List.of(span.start(), span.end()).equals(Arrays.asList(start, end));
  }

  /**
   * Where its words stand in a text. Refused with {@link Invalid} unless it says so by position or
   * by a quote that stands in one place, and for more than 200,000 characters.
   *
   * @param quotes where words stand in the same text
   */
  Span spanIn(CodePoints text, Quotes quotes) {
    boolean byPosition = start != null || end != null;
    if (byPosition == (quote != null)) {
      throw new Invalid("start", "Give either start and end, or a quote.");
    }
    Span span = quote == null ? position(text) : quote.placeIn(quotes);
    if (span.length() > LONGEST_PASSAGE) {
      throw new Invalid("end", "A passage has at most 200,000 characters.");
    }
    return span;
  }

  private Span position(CodePoints text) {
    int length = text.length();
    int from = start == null ? -1 : start;
    int to = end == null ? -1 : end;
    new Check()
        .that(start != null, "start", "is needed")
        .that(end != null, "end", "is needed")
        .that(start == null || from >= 0, "start", "lies before the text")
        .that(to <= length, "end", "lies past the end of the text (%,d)".formatted(length))
        .that(end == null || to > from, "end", "must lie after start")
        .done();
    return text.trimmed(new Span(from, to))
        .orElseThrow(() -> new Invalid("start", "The passage holds only white space."));
  }

  /** A Web Annotation TextQuoteSelector. */
  public record QuoteDraft(
      @Nullable String exact, @Nullable String prefix, @Nullable String suffix) {
    Quote quote() {
      return new Quote(
          exact == null ? "" : exact, prefix == null ? "" : prefix, suffix == null ? "" : suffix);
    }

    private Span placeIn(Quotes quotes) {
      if (exact == null || exact.isBlank()) {
        throw new Invalid("quote.exact", "is needed");
      }
      List<Span> places = quotes.find(quote());
      if (places.size() == 1) {
        return places.get(0);
      }
      String message =
          places.isEmpty()
              ? "These words are not in the transcript."
              : "These words stand in %,d places; add the words before or after."
                  .formatted(places.size());
      throw new Invalid("quote", message).with("places", places);
    }
  }
}
