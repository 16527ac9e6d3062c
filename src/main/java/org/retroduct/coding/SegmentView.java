package org.retroduct.coding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;
import org.retroduct.platform.Versioned;

/**
 * A segment as the API shows it; positions in code points, end exclusive.
 *
 * @param turns the indexes of the turns that it touches
 * @param coder {@link #CONSENSUS} where it is nobody's
 * @param consensus whether it is what a round was settled to; nobody edits such a segment
 * @param quotable whether its words may be printed in a report
 */
public record SegmentView(
    UUID id,
    UUID transcript,
    int textVersion,
    int start,
    int end,
    String text,
    List<Integer> turns,
    String coder,
    boolean consensus,
    @Nullable UUID round,
    List<CodeOf> codes,
    @Nullable UUID arrangement,
    @Nullable String memo,
    @Nullable Certainty certainty,
    @Nullable Basis basis,
    @Nullable ReportedChange change,
    @Nullable Boolean intended,
    Quotable quotable,
    boolean sensitive,
    Instant createdAt,
    long version)
    implements Versioned {

  /** Stands for the coder of a consensus segment; no account has this name. */
  public static final String CONSENSUS = "consensus";

  /** What a change starts from. */
  public SegmentDraft draft() {
    List<UUID> ids = codes.stream().map(CodeOf::id).toList();
    return new SegmentDraft(
        null,
        start,
        end,
        null,
        ids,
        round,
        arrangement,
        memo,
        certainty,
        basis,
        change,
        intended,
        sensitive);
  }

  /**
   * One code of the segment.
   *
   * @param codebookVersion the version of the codebook that it was given with; null if unknown
   */
  public record CodeOf(
      UUID id, @Nullable String code, String name, Kind kind, @Nullable Integer codebookVersion) {
    /** The same as given with a version of the codebook. */
    CodeOf with(@Nullable Integer version) {
      return new CodeOf(id, code, name, kind, version);
    }
  }
}
