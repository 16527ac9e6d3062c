package org.retroduct.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Kind;
import org.retroduct.codebook.OutcomeCategory;
import org.retroduct.coding.Basis;
import org.retroduct.coding.ReportedChange;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.StandingCoding;
import org.retroduct.platform.Named;
import org.retroduct.report.summary.CodeRow;
import org.retroduct.report.summary.ContextAccount;
import org.retroduct.report.summary.MechanismRow;
import org.retroduct.report.summary.Outcomes;
import org.retroduct.report.summary.Quotation;
import org.retroduct.study.ArrangementView;
import org.retroduct.theory.EvidenceView;
import org.retroduct.theory.GroundedConfiguration;
import org.retroduct.theory.Relation;

/** Sections 7 to 9 and appendix B: what the codes say. */
final class Findings {
  private final ArrangementView arrangement;
  private final Codings.Gathered coded;
  private final Passages passages;
  private final StandingCoding standing;

  Findings(ArrangementView arrangement, Codings.Gathered coded, Passages passages) {
    this.arrangement = arrangement;
    this.coded = coded;
    this.passages = passages;
    this.standing = new StandingCoding(coded.segments());
  }

  private List<CodeView> used(Kind kind) {
    return coded.codes().stream()
        .filter(code -> code.kind() == kind && !standing.of(code.id()).isEmpty())
        .toList();
  }

  static String key(CodeView code) {
    String key = code.key();
    return key == null ? code.name() : key;
  }

  private Set<UUID> voices(CodeView code) {
    return passages.voices(standing.segments(code.id()));
  }

  List<ContextAccount> contexts() {
    List<ContextAccount> contexts = new ArrayList<>();
    for (CodeView code : used(Kind.CONTEXT)) {
      List<GroundedConfiguration> in = filling(GroundedConfiguration::contexts, code);
      contexts.add(
          new ContextAccount(
              key(code),
              code.name(),
              Named.count(standing.of(code.id()).size(), "passage") + "." + place(in),
              passages.best(standing.segments(code.id())),
              passages.groups(voices(code))));
    }
    return contexts;
  }

  private static String place(List<GroundedConfiguration> in) {
    List<String> numbers = in.stream().map(each -> String.valueOf(each.number())).toList();
    int last = numbers.size() - 1;
    return switch (last) {
      case -1 -> "";
      case 0 -> " Context of CMOC " + numbers.get(0) + ".";
      default ->
          " Context of CMOCs "
              + String.join(", ", numbers.subList(0, last))
              + " and "
              + numbers.get(last)
              + ".";
    };
  }

  private List<GroundedConfiguration> filling(
      Function<GroundedConfiguration, List<CodeView>> slot, CodeView code) {
    return coded.configurations().stream()
        .filter(each -> slot.apply(each).stream().anyMatch(c -> c.id().equals(code.id())))
        .toList();
  }

  List<MechanismRow> mechanisms() {
    List<MechanismRow> rows = new ArrayList<>();
    for (CodeView code : used(Kind.RESOURCE)) {
      List<GroundedConfiguration> in = filling(GroundedConfiguration::resources, code);
      String words = explanation(in, GroundedConfiguration::resourceText);
      rows.add(mechanism(code, MechanismRow.Kind.RESOURCE, in, words));
    }
    for (CodeView code : used(Kind.REASONING)) {
      List<GroundedConfiguration> in = filling(GroundedConfiguration::reasonings, code);
      String words = explanation(in, GroundedConfiguration::reasoningText);
      rows.add(mechanism(code, MechanismRow.Kind.REASONING, in, words));
    }
    return rows;
  }

  private MechanismRow mechanism(
      CodeView code,
      MechanismRow.Kind kind,
      List<GroundedConfiguration> in,
      @Nullable String explanation) {
    List<Quotation> best = passages.best(standing.segments(code.id()));
    return new MechanismRow(
        key(code),
        kind,
        code.name(),
        explanation,
        mostFrequent(in),
        null,
        Named.count(standing.of(code.id()).size(), "passage") + ", " + heard(voices(code).size()),
        refinement(in),
        best.isEmpty() ? null : best.get(0));
  }

  private static String heard(int participants) {
    return participants == 0
        ? "in which no participant speaks"
        : Named.count(participants, "participant");
  }

  private static @Nullable String explanation(
      List<GroundedConfiguration> in, Function<GroundedConfiguration, String> text) {
    List<GroundedConfiguration> worded = in.stream().filter(c -> !text.apply(c).isBlank()).toList();
    if (worded.size() == 1) {
      return text.apply(worded.get(0));
    }
    return worded.isEmpty()
        ? null
        : worded.stream()
            .map(c -> "CMOC " + c.number() + ": " + text.apply(c))
            .collect(Collectors.joining("; "));
  }

  /** The outcome that most passages support in configurations with this mechanism. */
  private @Nullable String mostFrequent(List<GroundedConfiguration> in) {
    Map<UUID, Integer> supported = new HashMap<>();
    for (GroundedConfiguration configuration : in) {
      for (CodeView outcome : configuration.outcomes()) {
        supported.merge(
            outcome.id(), 1 + configuration.support().supports().segments(), Integer::sum);
      }
    }
    int most = supported.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return coded.codes().stream()
        .filter(code -> supported.getOrDefault(code.id(), 0) == most && most > 0)
        .map(CodeView::name)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String refinement(List<GroundedConfiguration> in) {
    String refined =
        in.stream()
            .filter(c -> c.support().refines().segments() > 0)
            .map(c -> "CMOC " + c.number() + " by " + Named.count(refining(c), "passage"))
            .collect(Collectors.joining(", "));
    return refined.isEmpty() ? null : refined;
  }

  private static int refining(GroundedConfiguration configuration) {
    return (int)
        configuration.evidence().stream()
            .map(EvidenceView::relation)
            .filter(relation -> relation == Relation.REFINES)
            .count();
  }

  Outcomes outcomes() {
    List<Outcomes.OutcomeRow> rows = new ArrayList<>();
    for (OutcomeCategory category : OutcomeCategory.values()) {
      List<StandingCoding.Passage> all = new ArrayList<>();
      Set<Set<UUID>> seen = new HashSet<>();
      for (CodeView code : used(Kind.OUTCOME)) {
        OutcomeCategory of = code.outcomeCategory();
        if ((of == null ? OutcomeCategory.OTHER : of) == category) {
          standing.of(code.id()).stream().filter(p -> seen.add(ids(p))).forEach(all::add);
        }
      }
      if (!all.isEmpty()) {
        rows.add(row(String.valueOf(Opening.capital(Opening.word(category))), all));
      }
    }
    return new Outcomes(rows, endStates(), List.of());
  }

  /** A passage with two outcomes of one category counts once in it. */
  private static Set<UUID> ids(StandingCoding.Passage passage) {
    return passage.segments().stream()
        .map(SegmentView::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Outcomes.OutcomeRow row(String category, List<StandingCoding.Passage> all) {
    return new Outcomes.OutcomeRow(
        category,
        count(all, SegmentView::intended, true),
        count(all, SegmentView::change, ReportedChange.BETTER),
        count(all, SegmentView::change, ReportedChange.SAME),
        count(all, SegmentView::change, ReportedChange.WORSE),
        count(all, SegmentView::change, ReportedChange.MIXED),
        count(all, SegmentView::basis, Basis.FIRST_HAND),
        count(all, SegmentView::basis, Basis.REPORTED),
        count(all, SegmentView::basis, Basis.INFERRED));
  }

  private static <T> int count(
      List<StandingCoding.Passage> all, Function<SegmentView, @Nullable T> question, T answer) {
    return (int) all.stream().filter(p -> answer.equals(p.first(question))).count();
  }

  private List<Outcomes.EndState> endStates() {
    return arrangement.endStates().stream()
        .filter(judged -> judged.state() != null)
        .map(
            judged ->
                new Outcomes.EndState(
                    String.valueOf(Opening.capital(Opening.word(judged.state()))),
                    judged.judgedOn(),
                    judged.rationale()))
        .sorted(
            Comparator.comparing(
                Outcomes.EndState::judgedOn, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  /** Every code that is used here, in codebook order. */
  List<CodeRow> codes() {
    List<CodeRow> rows = new ArrayList<>();
    for (CodeView code : coded.codes()) {
      int segments = standing.of(code.id()).size();
      if (segments > 0) {
        rows.add(
            new CodeRow(
                key(code),
                String.valueOf(Opening.capital(Opening.word(code.kind()))),
                code.name(),
                code.definition().isBlank() ? null : code.definition(),
                segments,
                voices(code).size()));
      }
    }
    return rows;
  }

  /** How many passages are coded as touching a domain. */
  int passages(CodeView domain) {
    return standing.of(domain.id()).size();
  }
}
