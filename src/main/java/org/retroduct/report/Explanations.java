package org.retroduct.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.SegmentView;
import org.retroduct.platform.Named;
import org.retroduct.report.summary.ConfigurationRow;
import org.retroduct.report.summary.DomainRow;
import org.retroduct.report.summary.EvidenceRow;
import org.retroduct.report.summary.GroupCount;
import org.retroduct.report.summary.Quotation;
import org.retroduct.theory.EvidenceView;
import org.retroduct.theory.GroundedConfiguration;
import org.retroduct.theory.Polarity;
import org.retroduct.theory.Relation;

/** Sections 10 and 13 and appendix A: the configurations and what they rest on. */
final class Explanations {
  /** C2 comes before C13. */
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final Codings.Gathered coded;
  private final Passages passages;

  Explanations(Codings.Gathered coded, Passages passages) {
    this.coded = coded;
    this.passages = passages;
  }

  List<ConfigurationRow> configurations() {
    return coded.configurations().stream().map(this::row).toList();
  }

  private ConfigurationRow row(GroundedConfiguration c) {
    return new ConfigurationRow(
        c.number(),
        orNull(c.label()),
        slot(c.contexts(), c.contextText()),
        slot(c.resources(), c.resourceText()),
        slot(c.reasonings(), c.reasoningText()),
        slot(c.outcomes(), c.outcomeText()),
        orNull(c.forWhom()),
        c.domains().stream().map(Explanations::domain).toList(),
        groups(c, Relation.SUPPORTS),
        groups(c, Relation.REFINES),
        groups(c, Relation.REFUTES),
        sources(c),
        Named.of(c.status()),
        orNull(c.sentence()),
        quotations(c));
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }

  private static ConfigurationRow.Slot slot(List<CodeView> codes, String text) {
    return new ConfigurationRow.Slot(
        codes.stream().map(Findings::key).sorted(BY_NUMBER).toList(), orNull(text));
  }

  /** The codebook writes "Domain: " before each; the table says it once. */
  private static String domain(CodeView code) {
    return code.name().replaceFirst("^Domain: ", "");
  }

  private List<GroupCount> groups(GroundedConfiguration configuration, Relation relation) {
    Set<UUID> voices = new TreeSet<>();
    configuration.evidence().stream()
        .filter(each -> each.relation() == relation)
        .forEach(each -> voices.addAll(each.participants()));
    return passages.groups(voices);
  }

  private List<String> sources(GroundedConfiguration configuration) {
    return configuration.evidence().stream()
        .flatMap(each -> coded.passage(each).stream())
        .map(passages::source)
        .distinct()
        .sorted()
        .toList();
  }

  /** One that supports and one that does not, or two that support, as far as there are such. */
  private List<Quotation> quotations(GroundedConfiguration configuration) {
    List<SegmentView> supporting = cited(configuration, Relation.SUPPORTS, Relation.ILLUSTRATES);
    List<SegmentView> disturbing = cited(configuration, Relation.REFUTES, Relation.REFINES);
    boolean both =
        supporting.stream().anyMatch(passages::isPrintable)
            && disturbing.stream().anyMatch(passages::isPrintable);
    return both
        ? List.of(passages.best(supporting).get(0), passages.best(disturbing).get(0))
        : passages.best(Stream.concat(supporting.stream(), disturbing.stream()).toList());
  }

  private List<SegmentView> cited(
      GroundedConfiguration configuration, Relation first, Relation second) {
    return Stream.of(first, second)
        .flatMap(
            relation ->
                configuration.evidence().stream().filter(each -> each.relation() == relation))
        .flatMap(each -> coded.passage(each).stream())
        .toList();
  }

  /** Every passage that is linked, by configuration and then by source and turn. */
  List<EvidenceRow> evidence() {
    List<EvidenceRow> rows = new ArrayList<>();
    for (GroundedConfiguration configuration : coded.configurations()) {
      configuration.evidence().stream()
          .flatMap(each -> coded.passage(each).map(s -> row(configuration, each, s)).stream())
          .sorted(Comparator.comparing(EvidenceRow::source).thenComparingInt(EvidenceRow::turn))
          .forEach(rows::add);
    }
    return rows;
  }

  private EvidenceRow row(
      GroundedConfiguration configuration, EvidenceView evidence, SegmentView segment) {
    return new EvidenceRow(
        configuration.number(),
        passages.source(segment),
        Passages.turn(segment),
        passages.time(segment),
        EvidenceRow.Relation.valueOf(evidence.relation().name()),
        evidence.strength(),
        passages.quotation(segment));
  }

  /** The domains of the configurations, and those that passages are coded with. */
  List<DomainRow> domains(Findings findings) {
    List<DomainRow> rows = new ArrayList<>();
    for (CodeView code : coded.codes()) {
      if (code.kind() == Kind.DOMAIN) {
        List<GroundedConfiguration> in =
            coded.configurations().stream()
                .filter(c -> c.domains().stream().anyMatch(d -> d.id().equals(code.id())))
                .toList();
        if (!in.isEmpty() || findings.passages(code) > 0) {
          rows.add(new DomainRow(domain(code), role(in), in.size()));
        }
      }
    }
    return rows;
  }

  private static String role(List<GroundedConfiguration> in) {
    if (in.isEmpty()) {
      return "coded only";
    }
    boolean contested =
        in.stream()
            .anyMatch(
                c ->
                    Objects.equals(c.polarity(), Polarity.MIXED)
                        || c.support().refutes().segments() > 0);
    return contested ? "contested" : "touched";
  }
}
