package org.retroduct.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The typology of arrangements that comes with the product, from the least integrated. */
@ApplicationScoped
public class ArrangementTypes {
  private static final String FILE = "/study/arrangement-types.csv";

  private final List<ArrangementType> all = read();

  /** All types in the order of their file. */
  public List<ArrangementType> all() {
    return all;
  }

  /** The type of that name; none for no name. */
  public Optional<ArrangementType> named(@Nullable String name) {
    return all.stream().filter(type -> type.type().equals(name)).findFirst();
  }

  private static List<ArrangementType> read() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream file = ArrangementTypes.class.getResourceAsStream(FILE);
        CSVParser rows =
            CSVParser.parse(
                new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8),
                format)) {
      return rows.stream().map(ArrangementTypes::type).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ArrangementType type(CSVRecord row) {
    String[] dalton = row.get("dalton_form").split(": ", 2);
    boolean named = dalton.length == 2;
    String degree = row.get("niao_degree");
    return new ArrangementType(
        row.get("type"),
        named ? DaltonFamily.valueOf(dalton[0].toUpperCase(Locale.ROOT)) : DaltonFamily.NONE,
        named ? dalton[1] : null,
        number(row.get("kings_fund_position")),
        degree.isEmpty() ? null : NiaoDegree.valueOf(degree.toUpperCase(Locale.ROOT)),
        number(row.get("integration_rank")),
        row.get("definition"),
        row.get("source"));
  }

  private static @Nullable Integer number(String cell) {
    return cell.isEmpty() ? null : Integer.valueOf(cell);
  }
}
