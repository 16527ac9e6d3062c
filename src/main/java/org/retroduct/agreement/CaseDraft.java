package org.retroduct.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Invalid;
import org.retroduct.statistics.CodedSpan;
import org.retroduct.statistics.Document;
import org.retroduct.statistics.IntervalMethod;
import org.retroduct.statistics.Measure;

/**
 * A table of ratings as somebody sends it.
 *
 * @param kind {@code coding}, {@code multilabel} or {@code unitizing}
 * @param categories the whole codebook, used or not
 * @param ratings of fixed units: a row for each coder
 * @param documents of spans: who has finished which text, and its length
 * @param measures by name; all that the kind has unless told
 * @param interval how to resample; no intervals unless told
 */
public record CaseDraft(
    @Nullable String kind,
    @Nullable List<String> coders,
    @Nullable List<String> categories,
    @Nullable JsonNode ratings,
    @Nullable List<DocumentDraft> documents,
    @Nullable List<SpanDraft> spans,
    @Nullable List<String> measures,
    @Nullable Resampling interval) {
  private static final int MOST_RESAMPLES = 10_000;
  private static final long MOST_WORK = 20_000_000;

  /** A text that was coded. */
  public record DocumentDraft(
      @Nullable String id, @Nullable Integer length, @Nullable List<String> coders) {}

  /** One coder's span with one code. */
  public record SpanDraft(
      @Nullable String document,
      @Nullable String coder,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable String code) {}

  /** How to resample; a bootstrap of 2,000 from the seed 20260101 unless told. */
  public record Resampling(
      @Nullable String method, @Nullable Integer resamples, @Nullable Long seed) {}

  private static <T> T needed(@Nullable T value, String field) {
    if (value == null) {
      throw new Invalid(field, "is needed");
    }
    return value;
  }

  List<String> coderNames() {
    return needed(coders, "coders");
  }

  List<String> categoryNames() {
    return needed(categories, "categories");
  }

  JsonNode table() {
    return needed(ratings, "ratings");
  }

  List<Document> texts() {
    List<Document> texts = new ArrayList<>();
    for (DocumentDraft text : needed(documents, "documents")) {
      String at = "documents[" + texts.size() + "]";
      texts.add(
          new Document(
              needed(text.id(), at + ".id"),
              needed(text.length(), at + ".length"),
              needed(text.coders(), at + ".coders")));
    }
    return texts;
  }

  List<CodedSpan> codedSpans() {
    List<CodedSpan> coded = new ArrayList<>();
    for (SpanDraft span : needed(spans, "spans")) {
      String at = "spans[" + coded.size() + "]";
      coded.add(
          new CodedSpan(
              needed(span.document(), at + ".document"),
              needed(span.coder(), at + ".coder"),
              needed(span.start(), at + ".start"),
              needed(span.end(), at + ".end"),
              needed(span.code(), at + ".code")));
    }
    return coded;
  }

  /** The measures asked for; null for all. */
  @Nullable Set<Measure> wanted() {
    if (measures == null) {
      return null;
    }
    Set<Measure> wanted = EnumSet.noneOf(Measure.class);
    for (String name : measures) {
      wanted.add(
          Measure.ofKey(name)
              .orElseThrow(() -> new Invalid("measures", "holds one that does not exist")));
    }
    return wanted;
  }

  /** How to resample; null for no intervals. */
  @Nullable IntervalMethod resampling() {
    if (interval == null) {
      return null;
    }
    int resamples = interval.resamples() == null ? Settings.USUAL_RESAMPLES : interval.resamples();
    long seed = interval.seed() == null ? Settings.USUAL_SEED : interval.seed();
    if (resamples < 1 || resamples > MOST_RESAMPLES) {
      throw new Invalid("interval.resamples", "must be from 1 to 10,000");
    }
    if (documents != null && (long) documents.size() * resamples > MOST_WORK) {
      throw new Invalid("interval.resamples", "are too many for so many documents");
    }
    return switch (interval.method() == null ? "bootstrap" : interval.method()) {
      case "bootstrap" -> IntervalBy.BOOTSTRAP.method(resamples, seed);
      case "jackknife" -> IntervalBy.JACKKNIFE.method(resamples, seed);
      default -> throw new Invalid("interval.method", "must be bootstrap or jackknife");
    };
  }
}
