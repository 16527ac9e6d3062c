package org.retroduct.agreement;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Invalid;
import org.retroduct.statistics.Calculation;
import org.retroduct.statistics.InconsistentRatings;
import org.retroduct.statistics.IntervalMethod;
import org.retroduct.statistics.LabelSets;
import org.retroduct.statistics.Measure;
import org.retroduct.statistics.Ratings;
import org.retroduct.statistics.Result;
import org.retroduct.statistics.Unitizing;

/** Computes agreement on ratings that are sent along and not kept; any account may. */
@ApplicationScoped
class Calculations {
  private final ObjectMapper json;

  Calculations(ObjectMapper json) {
    this.json = json;
  }

  /** The measures; {@code warnings} say what was left out of the data. */
  record Worked(List<Result> results, List<String> warnings) {}

  /** The measures. Refused: data that contradict themselves, with the place (422). */
  Worked of(CaseDraft draft) {
    try {
      return switch (draft.kind() == null ? "" : draft.kind()) {
        case "coding" -> new Worked(coding(draft), List.of());
        case "multilabel" -> new Worked(multilabel(draft), List.of());
        case "unitizing" -> unitizing(draft);
        default -> throw new Invalid("kind", "must be coding, multilabel or unitizing");
      };
    } catch (InconsistentRatings inconsistent) {
      throw new Invalid(inconsistent.field(), String.valueOf(inconsistent.getMessage()));
    }
  }

  private List<Result> coding(CaseDraft draft) {
    List<List<String>> rows = rows(draft.table(), new TypeReference<>() {});
    Ratings plain = Ratings.of(draft.coderNames(), draft.categoryNames(), rows);
    IntervalMethod resampling = draft.resampling();
    Ratings data = resampling == null ? plain : plain.withIntervals(resampling);
    Set<Measure> wanted = draft.wanted();
    return wanted == null ? Calculation.of(data) : Calculation.of(data, wanted);
  }

  private List<Result> multilabel(CaseDraft draft) {
    List<List<List<String>>> rows = rows(draft.table(), new TypeReference<>() {});
    requireWhole(rows);
    LabelSets plain = LabelSets.of(draft.coderNames(), draft.categoryNames(), rows);
    IntervalMethod resampling = draft.resampling();
    LabelSets data = resampling == null ? plain : plain.withIntervals(resampling);
    Set<Measure> wanted = draft.wanted();
    return wanted == null ? Calculation.of(data) : Calculation.of(data, wanted);
  }

  private Worked unitizing(CaseDraft draft) {
    Unitizing plain =
        Unitizing.of(draft.coderNames(), draft.categoryNames(), draft.texts(), draft.codedSpans());
    IntervalMethod resampling = draft.resampling();
    Unitizing data = resampling == null ? plain : plain.withIntervals(resampling);
    Set<Measure> wanted = draft.wanted();
    int dropped = data.droppedSpans();
    return new Worked(
        wanted == null ? Calculation.of(data) : Calculation.of(data, wanted),
        dropped == 0 ? List.of() : List.of("Spans without length, left out: " + dropped));
  }

  private <T> T rows(JsonNode table, TypeReference<T> type) {
    try {
      return json.convertValue(table, type);
    } catch (IllegalArgumentException unreadable) {
      throw new Invalid("ratings", "must hold a row for each coder, as the kind has it");
    }
  }

  /** A null is a unit that was not seen; within a set it is nothing. */
  private static void requireWhole(List<List<List<String>>> rows) {
    for (int g = 0; g < rows.size(); g++) {
      @Nullable List<List<String>> row = rows.get(g);
      for (int u = 0; row != null && u < row.size(); u++) {
        @Nullable List<String> set = row.get(u);
        if (set != null && set.stream().anyMatch(java.util.Objects::isNull)) {
          throw new Invalid("ratings[" + g + "][" + u + "]", "holds a null");
        }
      }
    }
  }
}
