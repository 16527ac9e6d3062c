package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.agreement.Agreement;
import org.retroduct.agreement.AgreementView;
import org.retroduct.coding.RoundView;
import org.retroduct.project.Membership;
import org.retroduct.report.summary.MethodNote;

/** The agreement of rounds as it was stored when they were closed, for the method note. */
@ApplicationScoped
class AgreementNotes {
  /** What a reader needs to know of a measure: its name and what it is. */
  private record Meaning(String name, String definition) {}

  private static final Map<String, Meaning> MEANINGS =
      Map.of(
          "alpha_binary_pooled",
          new Meaning(
              "Krippendorff’s alpha, binary",
              "One minus observed over expected disagreement on each character being coded or not,"
                  + " all codes together (Krippendorff 2018)."),
          "char_percent_agreement",
          new Meaning(
              "Percent agreement", "Share of characters that both coders coded or both left."),
          "char_kappa",
          new Meaning("Cohen’s kappa", "Agreement of two coders by character, less chance."),
          "char_coded_only",
          new Meaning("Overlap", "Characters that both coded, of those that either of them coded."),
          "alpha_jaccard",
          new Meaning(
              "Krippendorff’s alpha, Jaccard distance",
              "Alpha of the sets of codes that each unit was given."),
          "alpha_masi",
          new Meaning(
              "Krippendorff’s alpha, MASI distance",
              "Alpha of the sets of codes that each unit was given (Passonneau 2006)."));

  private final Agreement agreement;

  AgreementNotes(Agreement agreement) {
    this.agreement = agreement;
  }

  /** The pooled figures of closed rounds, but of those that are hidden from the member. */
  List<MethodNote.AgreementFigure> of(Membership member, List<RoundView> closed) {
    Map<UUID, List<AgreementView.Figure>> pooled = agreement.pooled(member, closed);
    List<MethodNote.AgreementFigure> figures = new ArrayList<>();
    for (RoundView round : closed) {
      pooled
          .getOrDefault(round.id(), List.of())
          .forEach(figure -> figures.add(figure(round, figure)));
    }
    return figures;
  }

  private static MethodNote.AgreementFigure figure(RoundView round, AgreementView.Figure figure) {
    String plain = figure.measure().replace('_', ' ');
    Meaning meaning =
        Objects.requireNonNullElseGet(
            MEANINGS.get(figure.measure()), () -> new Meaning(plain, "See the documentation."));
    return new MethodNote.AgreementFigure(
        meaning.name(),
        round.name() + ", " + scope(figure.scope()),
        figure.value(),
        figure.low(),
        figure.high(),
        reason(figure),
        isAll(figure.scope()) ? meaning.definition() : "The same for codes of this kind.");
  }

  private static boolean isAll(AgreementView.@Nullable About about) {
    return about == null || about.kind() == null;
  }

  private static String scope(AgreementView.@Nullable About about) {
    return about == null || about.kind() == null
        ? "all codes"
        : Opening.word(about.kind()) + " codes";
  }

  private static @Nullable String reason(AgreementView.Figure figure) {
    if (figure.value() != null) {
      return null;
    }
    return figure.reason() == null ? "not defined" : figure.reason().replace('_', ' ');
  }
}
