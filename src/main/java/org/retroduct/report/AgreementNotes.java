package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.agreement.Agreement;
import org.retroduct.agreement.AgreementView;
import org.retroduct.agreement.PooledFigure;
import org.retroduct.coding.RoundView;
import org.retroduct.project.Membership;
import org.retroduct.report.summary.MethodNote;

/** The agreement of rounds as it was stored when they were closed, for the method note. */
@ApplicationScoped
class AgreementNotes {
  private final Agreement agreement;

  AgreementNotes(Agreement agreement) {
    this.agreement = agreement;
  }

  /** The pooled figures of closed rounds, but of those that are hidden from the member. */
  List<MethodNote.AgreementFigure> of(Membership member, List<RoundView> closed) {
    Map<UUID, List<PooledFigure>> pooled = agreement.pooled(member, closed);
    List<MethodNote.AgreementFigure> figures = new ArrayList<>();
    for (RoundView round : closed) {
      pooled
          .getOrDefault(round.id(), List.of())
          .forEach(figure -> figures.add(figure(round, figure)));
    }
    return figures;
  }

  private static MethodNote.AgreementFigure figure(RoundView round, PooledFigure of) {
    AgreementView.Figure figure = of.figure();
    return new MethodNote.AgreementFigure(
        of.name(),
        round.name() + ", " + scope(figure.scope()),
        figure.value(),
        figure.low(),
        figure.high(),
        figure.value() == null ? of.reason() : null,
        isAll(figure.scope()) ? of.definition() : "The same for codes of this kind.");
  }

  private static boolean isAll(AgreementView.@Nullable About about) {
    return about == null || about.kind() == null;
  }

  private static String scope(AgreementView.@Nullable About about) {
    return about == null || about.kind() == null
        ? "all codes"
        : Opening.word(about.kind()) + " codes";
  }
}
