package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.agreement.Agreement;
import org.retroduct.agreement.AgreementView;
import org.retroduct.agreement.KeptRound;
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

  /**
   * What the method note says of agreement.
   *
   * @param disagreements how many there were and how many are decided, round by round; null if no
   *     round tells
   * @param undecided about the arrangement, over all rounds
   */
  record Notes(
      List<MethodNote.AgreementFigure> figures, @Nullable String disagreements, int undecided) {}

  /**
   * Of closed rounds, but of those that are hidden from the member.
   *
   * @param about the transcripts of the arrangement, whose disagreements count
   */
  Notes of(Membership member, List<RoundView> closed, Set<UUID> about) {
    Map<UUID, KeptRound> kept = agreement.kept(member, closed, about);
    List<MethodNote.AgreementFigure> figures = new ArrayList<>();
    List<String> told = new ArrayList<>();
    int undecided = 0;
    for (RoundView round : closed) {
      KeptRound of = kept.get(round.id());
      if (of != null) {
        of.pooled().forEach(figure -> figures.add(figure(round, figure)));
        if (of.disagreements() != null) {
          told.add(round.name() + ": " + words(of.disagreements()));
          undecided += of.disagreements().undecided();
        }
      }
    }
    return new Notes(figures, told.isEmpty() ? null : String.join("; ", told) + ".", undecided);
  }

  private static String words(KeptRound.Disputed of) {
    String settled =
        of.undecided() == 0
            ? "all decided, each with its reason"
            : of.undecided() + " of them not decided yet";
    return of.all() == 0
        ? "none about this arrangement"
        : of.all() + " about this arrangement, " + settled;
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
