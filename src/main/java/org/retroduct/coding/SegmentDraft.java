package org.retroduct.coding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.transcript.Quote;

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

  /** A Web Annotation TextQuoteSelector. */
  public record QuoteDraft(
      @Nullable String exact, @Nullable String prefix, @Nullable String suffix) {
    Quote quote() {
      return new Quote(
          exact == null ? "" : exact, prefix == null ? "" : prefix, suffix == null ? "" : suffix);
    }
  }
}
