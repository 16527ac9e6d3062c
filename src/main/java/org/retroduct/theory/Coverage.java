package org.retroduct.theory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.study.ArrangementView;

/** Which configurations recur in which arrangements. A cell that is missing refutes nothing. */
public record Coverage(List<Column> arrangements, List<Row> configurations) {
  static Coverage of(
      List<ArrangementView> arrangements, List<GroundedConfiguration> configurations) {
    return new Coverage(
        arrangements.stream().map(a -> new Column(a.id(), a.name())).toList(),
        configurations.stream().map(c -> row(c, arrangements)).toList());
  }

  private static Row row(GroundedConfiguration configuration, List<ArrangementView> arrangements) {
    Map<UUID, List<EvidenceView>> evidence =
        configuration.evidence().stream()
            .filter(each -> each.arrangement() != null)
            .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.arrangement())));
    return new Row(
        configuration.id(),
        configuration.number(),
        configuration.label(),
        configuration.sentence(),
        configuration.status(),
        arrangements.stream()
            .filter(arrangement -> evidence.containsKey(arrangement.id()))
            .map(a -> new Cell(a.id(), Support.of(evidence.getOrDefault(a.id(), List.of()))))
            .toList());
  }

  /** An arrangement. */
  public record Column(UUID id, String name) {}

  /** A configuration, with a cell for each arrangement that has evidence, in their order. */
  public record Row(
      UUID id,
      int number,
      String label,
      String sentence,
      ConfigurationStatus status,
      List<Cell> cells) {}

  /** What one arrangement says of one configuration. */
  public record Cell(UUID arrangement, Support support) {}
}
