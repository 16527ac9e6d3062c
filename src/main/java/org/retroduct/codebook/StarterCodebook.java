package org.retroduct.codebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.retroduct.project.ProjectCreated;

/** Gives each new project its codebook, empty or with the codes that come with the product. */
@ApplicationScoped
class StarterCodebook {
  private static final String FILE = "/codebook/partnering.csv";

  // What outcome codes below these headings are about.
  private static final Map<String, OutcomeCategory> CATEGORIES =
      Map.of(
          "Quality of care", OutcomeCategory.QUALITY,
          "Workforce", OutcomeCategory.WORKFORCE,
          "Resources", OutcomeCategory.RESOURCES,
          "Innovation", OutcomeCategory.INNOVATION,
          "Population", OutcomeCategory.OTHER);

  private final Clock clock;

  StarterCodebook(Clock clock) {
    this.clock = clock;
  }

  void install(@Observes ProjectCreated created) {
    new CodebookHead(created.project()).persist();
    if (created.starterCodebook()) {
      new Installation(created.project(), clock.instant()).install(rows());
    }
    Code.flush();
  }

  private static List<CSVRecord> rows() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream file = StarterCodebook.class.getResourceAsStream(FILE);
        CSVParser rows =
            CSVParser.parse(
                new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8),
                format)) {
      return rows.getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** One project's codes as they are made, row by row. */
  private static final class Installation {
    private final UUID project;
    private final Instant now;
    private final Map<String, UUID> headings = new HashMap<>();
    private final Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);
    private int place;

    Installation(UUID project, Instant now) {
      this.project = project;
      this.now = now;
    }

    void install(List<CSVRecord> rows) {
      Map<String, CSVRecord> byName = new LinkedHashMap<>();
      rows.forEach(row -> byName.put(row.get("name"), row));
      for (CSVRecord row : rows) {
        String parent = row.get("parent");
        if (!parent.isEmpty() && !headings.containsKey(parent) && !byName.containsKey(parent)) {
          headings.put(parent, add(heading(row, parent)));
        }
        headings.put(row.get("name"), add(code(row, headings.get(parent))));
      }
    }

    private UUID add(CodeDraft draft) {
      draft.require();
      Kind kind = Objects.requireNonNull(draft.kind());
      Code code = new Code(project, kind, ++place, now);
      code.describe(draft);
      if (code.codable) {
        code.numberIfCodable(numbers.merge(kind, 1, Integer::sum));
      }
      code.persist();
      return code.id;
    }

    private static CodeDraft heading(CSVRecord row, String name) {
      return new CodeDraft(
          kind(row), name, null, null, null, null, null, null, false, null, null, false);
    }

    private static CodeDraft code(CSVRecord row, @Nullable UUID parent) {
      Kind kind = kind(row);
      return new CodeDraft(
          kind,
          row.get("name"),
          parent,
          row.get("definition"),
          row.get("include_when"),
          row.get("exclude_when"),
          row.get("example"),
          null,
          true,
          kind == Kind.OUTCOME ? CATEGORIES.get(row.get("parent")) : null,
          row.get("source"),
          false);
    }

    private static Kind kind(CSVRecord row) {
      for (Kind kind : Kind.values()) {
        if (kind.label().equals(row.get("kind"))) {
          return kind;
        }
      }
      throw new IllegalStateException("no such kind: " + row.get("kind"));
    }
  }
}
