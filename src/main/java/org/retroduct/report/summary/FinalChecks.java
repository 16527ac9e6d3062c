package org.retroduct.report.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands between a draft and the final state, and what a careful reader would ask about.
 *
 * @param blocks reasons why the summary cannot be final; none if it can
 * @param warnings reasons to think again
 */
public record FinalChecks(List<String> blocks, List<String> warnings) {

  private static final Set<String> JUDGED = Set.of("supported", "refined", "refuted");

  public FinalChecks {
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }

  /** Checks that summary. That no words lack permission needs no check: see {@link Quotation}. */
  public static FinalChecks of(ArrangementSummary summary) {
    return new FinalChecks(blocking(summary), warning(summary));
  }

  /** Required places in which the team has written nothing. */
  static List<NarrativeSection> emptySections(ArrangementSummary summary) {
    return Stream.of(NarrativeSection.values())
        .filter(NarrativeSection::required)
        .filter(section -> summary.narrative(section).isEmpty())
        .toList();
  }

  private static List<String> blocking(ArrangementSummary summary) {
    Map<Integer, String> empty = new TreeMap<>();
    for (NarrativeSection section : emptySections(summary)) {
      empty.merge(section.section(), section.title(), (some, more) -> some + "; " + more);
    }
    List<String> blocks = new ArrayList<>();
    empty.forEach(
        (number, titles) -> blocks.add("Section %d is empty: %s.".formatted(number, titles)));
    blocks.addAll(besidesTexts(summary));
    return blocks;
  }

  /** How many required texts the team has still to write. */
  public static int unwritten(ArrangementSummary summary) {
    return emptySections(summary).size();
  }

  /** What keeps a summary from being final even when all texts are written. */
  public static List<String> besidesTexts(ArrangementSummary summary) {
    List<String> blocks = new ArrayList<>();
    if (summary.glance().partners().size() < 2) {
      blocks.add("The arrangement has fewer than two partner organisations.");
    }
    summary.configurations().stream()
        .filter(configuration -> JUDGED.contains(configuration.status()))
        .forEach(configuration -> blocks.addAll(missing(configuration)));
    if (summary.method().undecided() > 0) {
      blocks.add(
          "Disagreements about this arrangement not yet decided: "
              + summary.method().undecided()
              + ".");
    }
    if (summary.edition().theoryVersion() != null && !summary.edition().theoryPublished()) {
      blocks.add("The theory version is not published.");
    }
    return blocks;
  }

  private static List<String> missing(ConfigurationRow row) {
    List<String> missing = new ArrayList<>();
    String name = "CMOC " + row.number() + " is " + row.status() + " but has no ";
    if (row.context().empty()) {
      missing.add(name + "context.");
    }
    if (row.resource().empty() && row.reasoning().empty()) {
      missing.add(name + "resource or reasoning.");
    }
    if (row.outcome().empty()) {
      missing.add(name + "outcome.");
    }
    if (row.withoutEvidence()) {
      missing.add(name + "evidence.");
    }
    return missing;
  }

  private static List<String> warning(ArrangementSummary summary) {
    List<String> warnings = new ArrayList<>();
    if (groupsHeard(summary) < 2) {
      warnings.add("Fewer than two role groups were heard.");
    }
    if (oneVoice(summary)) {
      warnings.add("More than a third of the quotations are from one source.");
    }
    if (summary.linkedEvidence().stream().noneMatch(FinalChecks::disturbs)) {
      warnings.add("No passage refines or refutes a configuration.");
    }
    summary.configurations().stream()
        .filter(configuration -> configuration.sources().size() < 2)
        .map(configuration -> "CMOC " + configuration.number() + " has fewer than two sources.")
        .forEach(warnings::add);
    if (summary.edition().theoryVersion() == null) {
      warnings.add("There is no theory version.");
    }
    if (summary.method().agreement().isEmpty()) {
      warnings.add("Agreement of the coders is not computed.");
    }
    return warnings;
  }

  private static boolean disturbs(EvidenceRow row) {
    return row.relation() == EvidenceRow.Relation.REFINES
        || row.relation() == EvidenceRow.Relation.REFUTES;
  }

  private static long groupsHeard(ArrangementSummary summary) {
    return summary.configurations().stream()
        .flatMap(c -> Stream.of(c.supporting(), c.refining(), c.refuting()))
        .flatMap(List::stream)
        .map(GroupCount::group)
        .distinct()
        .count();
  }

  private static boolean oneVoice(ArrangementSummary summary) {
    Map<String, Long> bySource =
        summary.linkedEvidence().stream()
            .filter(row -> row.quotation().fold((words, attribution) -> true, () -> false))
            .collect(
                Collectors.groupingBy(EvidenceRow::source, HashMap::new, Collectors.counting()));
    long all = bySource.values().stream().mapToLong(Long::longValue).sum();
    return bySource.values().stream().anyMatch(count -> count * 3 > all);
  }
}
