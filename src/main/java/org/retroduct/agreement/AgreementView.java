package org.retroduct.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.Unit;
import org.retroduct.platform.Versioned;
import org.retroduct.project.Names;

/**
 * How far coders agree. Closing a round stores it as JSON.
 *
 * @param transcripts those that count: two coders or more have finished or seen them
 * @param interval how intervals were made; null if there are none
 * @param codes every code of the codebook version, used or not, but no headings; at level kind
 *     every kind
 * @param pooled over all codes, then over those of each kind
 * @param pairs the same for each two coders, if there are more than two
 * @param caveats what a reader has to know before using the figures
 */
@RegisterForReflection(
    targets = {
      AgreementView.class,
      AgreementView.Text.class,
      AgreementView.Resampled.class,
      AgreementView.OfCode.class,
      AgreementView.Units.class,
      AgreementView.OfPair.class,
      AgreementView.Figure.class,
      AgreementView.About.class
    })
public record AgreementView(
    Unit unit,
    Level level,
    List<String> coders,
    List<Text> transcripts,
    int codebookVersion,
    Instant computedAt,
    @Nullable Resampled interval,
    List<OfCode> codes,
    List<Figure> pooled,
    List<OfPair> pairs,
    List<String> caveats)
    implements Versioned {
  /** Copies the lists. */
  public AgreementView {
    coders = List.copyOf(coders);
    transcripts = List.copyOf(transcripts);
    codes = List.copyOf(codes);
    pooled = List.copyOf(pooled);
    pairs = List.copyOf(pairs);
    caveats = List.copyOf(caveats);
  }

  /** The same with what people are called in the place of their user names, for a page. */
  AgreementView called(Names names) {
    return new AgreementView(
        unit,
        level,
        names.of(coders),
        transcripts.stream().map(text -> text.called(names)).toList(),
        codebookVersion,
        computedAt,
        interval,
        codes.stream().map(code -> code.called(names)).toList(),
        pooled,
        pairs.stream().map(pair -> new OfPair(names.of(pair.coders()), pair.results())).toList(),
        caveats.stream().map(caveat -> called(caveat, names)).toList());
  }

  /** A caveat on a coder begins with the user name. */
  private String called(String caveat, Names names) {
    return coders.stream()
        .filter(coder -> caveat.startsWith(coder + " "))
        .findFirst()
        .map(coder -> names.of(coder) + caveat.substring(coder.length()))
        .orElse(caveat);
  }

  /** What was stored never changes, and what is computed has no versions. */
  @Override
  public long version() {
    return 0;
  }

  /** The same figures have the same tag, whenever they were computed. */
  @Override
  public Object tagged() {
    return new AgreementView(
        unit,
        level,
        coders,
        transcripts,
        codebookVersion,
        Instant.EPOCH,
        interval,
        codes,
        pooled,
        pairs,
        caveats);
  }

  /** A transcript that counts; its length is of the text that is compared, in code points. */
  public record Text(UUID id, List<String> coders, int length) {
    Text called(Names names) {
      return new Text(id, names.of(coders), length);
    }
  }

  /**
   * How intervals were made.
   *
   * @param level the share that they cover
   * @param resamples null for a jackknife, which draws nothing
   */
  public record Resampled(
      String method, double level, @Nullable Integer resamples, @Nullable Long seed) {}

  /**
   * The figures of one code.
   *
   * @param code null at level kind
   * @param key its short form, as {@code T1}; null at level kind
   * @param segments how many passages each coder has, those that overlap joined
   */
  public record OfCode(
      @Nullable UUID code,
      @JsonProperty("short") @Nullable String key,
      String name,
      Kind kind,
      Units units,
      Map<String, Integer> segments,
      List<Figure> results) {
    /** Copies the collections; the order of coders stays. */
    public OfCode {
      segments = Collections.unmodifiableMap(new LinkedHashMap<>(segments));
      results = List.copyOf(results);
    }

    OfCode called(Names names) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      segments.forEach((coder, count) -> counts.put(names.of(coder), count));
      return new OfCode(code, key, name, kind, units, counts, results);
    }
  }

  /** How many units there are, and how many at least two and at least one coder coded. */
  public record Units(long total, long both, long either) {}

  /** The figures of two coders. */
  public record OfPair(List<String> coders, List<Figure> results) {}

  /**
   * One coefficient.
   *
   * @param scope null for all codes and coders
   * @param status {@code defined} or {@code undefined}
   * @param reason why it is undefined
   * @param noInterval why a value has no interval, as {@code too_few_documents}
   * @param dropped in how many resamples it was undefined; null without an interval
   * @param pairable how much could be compared: characters times coders, or ratings of units that
   *     two coders or more have seen
   */
  public record Figure(
      String measure,
      @Nullable About scope,
      String status,
      @Nullable Double value,
      @Nullable String reason,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable String noInterval,
      @Nullable Integer dropped,
      @Nullable Double standardError,
      @Nullable Double observed,
      @Nullable Double expected,
      @Nullable Double pairable) {}

  /** What a coefficient is about; null where it is not narrowed. */
  public record About(@Nullable UUID code, @Nullable Kind kind, @Nullable List<String> pair) {}
}
