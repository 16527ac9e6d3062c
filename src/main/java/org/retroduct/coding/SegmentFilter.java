package org.retroduct.coding;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Flag;
import org.retroduct.transcript.Span;

/**
 * Which segments are asked for; what is not told, or told empty as a form does, does not matter.
 * The same names serve the API, the page of passages and the downloads, so that an address can be
 * kept as a question. Values are checked where they are used: 422 for what is none.
 */
public final class SegmentFilter {
  /**
   * The value of {@link #arrangement} for passages of which it is not stated, and of {@link
   * #roleGroup} for those in which only an interviewer speaks, or nobody knows who.
   */
  public static final String NOT_STATED = "none";

  @RestQuery @Nullable String transcript;
  public @RestQuery @Nullable String code;

  /** A code that the same words bear too, on this segment or on another. */
  @RestQuery @Nullable String with;

  @RestQuery @Nullable String kind;
  public @RestQuery @Nullable String coder;
  @RestQuery @Nullable String round;
  @RestQuery @Nullable String arrangement;
  @RestQuery @Nullable String roleGroup;

  @RestQuery @Nullable String certainty;
  @RestQuery @Nullable String basis;

  @QueryParam("q")
  @Nullable String words;

  /** The version of the codebook that a coding was made with. */
  @RestQuery @Nullable String codebookVersion;

  /** Whether codes below those named count too: {@code true} or {@code false}, as the next two. */
  @Parameter(schema = @Schema(type = SchemaType.BOOLEAN))
  @RestQuery
  @Nullable String below;

  /** Whether only the {@link StandingCoding} is asked for. */
  @Parameter(schema = @Schema(type = SchemaType.BOOLEAN))
  @RestQuery
  @Nullable String standing;

  /** Whether only segments with a memo are meant. */
  @Parameter(schema = @Schema(type = SchemaType.BOOLEAN))
  @RestQuery
  @Nullable String memo;

  /** What they have to share a character with; no question of an address. */
  @Nullable Span within;

  /**
   * Whether those that the asking member made are meant, all of them; no question of an address.
   */
  boolean own;

  /** All segments of one transcript. */
  public static SegmentFilter inTranscript(UUID transcript) {
    SegmentFilter filter = new SegmentFilter();
    filter.transcript = transcript.toString();
    return filter;
  }

  /** All segments about one arrangement. */
  public static SegmentFilter about(UUID arrangement) {
    SegmentFilter filter = new SegmentFilter();
    filter.arrangement = arrangement.toString();
    return filter;
  }

  /** All segments. */
  public static SegmentFilter all() {
    return new SegmentFilter();
  }

  /** Those of them that belong to a round. */
  public SegmentFilter in(UUID aRound) {
    round = aRound.toString();
    return this;
  }

  /** Those of them that share a character with a span of their transcripts. */
  public SegmentFilter within(Span span) {
    within = span;
    return this;
  }

  /** Those of them that the asking member made, none of which is ever hidden. */
  public SegmentFilter own() {
    own = true;
    return this;
  }

  /** The same within the {@link StandingCoding}. */
  public SegmentFilter standing() {
    standing = "true";
    return this;
  }

  /** Whether what coders marked themselves is meant: that of one coder or of one round. */
  public boolean asksForOriginals() {
    return told().containsKey("coder") || told().containsKey("round");
  }

  boolean asksBelow() {
    return isTrue("below", below);
  }

  boolean asksForStanding() {
    return isTrue("standing", standing);
  }

  boolean asksForMemos() {
    return isTrue("memo", memo);
  }

  private static boolean isTrue(String name, @Nullable String told) {
    return told != null && !told.isBlank() && Flag.of(name, told);
  }

  /** What is told, by the names of the query. */
  public Map<String, String> told() {
    Map<String, String> told = new LinkedHashMap<>();
    put(told, "q", words);
    put(told, "code", code);
    put(told, "below", unlessFalse(below));
    put(told, "with", with);
    put(told, "kind", kind);
    put(told, "coder", coder);
    put(told, "arrangement", arrangement);
    put(told, "roleGroup", roleGroup);
    put(told, "transcript", transcript);
    put(told, "certainty", certainty);
    put(told, "basis", basis);
    put(told, "round", round);
    put(told, "codebookVersion", codebookVersion);
    put(told, "memo", unlessFalse(memo));
    put(told, "standing", unlessFalse(standing));
    return told;
  }

  private static @Nullable String unlessFalse(@Nullable String flag) {
    return "false".equals(flag) ? null : flag;
  }

  private static void put(Map<String, String> told, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      told.put(name, value);
    }
  }

  /** The query of the address that asks the same; empty if nothing is told. */
  public String address() {
    return told().entrySet().stream()
        .map(each -> pair(each.getKey(), each.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** One part of such a query. */
  public static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
