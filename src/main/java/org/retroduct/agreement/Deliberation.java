package org.retroduct.agreement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.RoundState;
import org.retroduct.coding.RoundView;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Membership;
import org.retroduct.project.Names;
import org.retroduct.transcript.TextOutline;

/**
 * The disagreements of a closed round, as far as they are decided.
 *
 * @param codings with letters for names
 * @param names of the coders in the order of their letters: letters until the round is adjudicated,
 *     then user names
 * @param people what people are called
 * @param titles of the project's transcripts
 * @param agreed what all did alike
 * @param disagreements by title of transcript and place
 * @param decisions by disagreement
 */
record Deliberation(
    Membership member,
    RoundView round,
    CodedTexts codings,
    List<String> names,
    Names people,
    Map<UUID, String> titles,
    List<Differences.Agreed> agreed,
    List<Disagreement> disagreements,
    Map<UUID, DecisionView> decisions) {

  /** What a coder is called, by the place of their letter. */
  String called(int coder) {
    return people.of(names.get(coder));
  }

  boolean adjudicated() {
    return round.state() == RoundState.ADJUDICATED;
  }

  @Nullable DecisionView decision(Disagreement on) {
    return decisions.get(on.id());
  }

  long undecided() {
    return disagreements.stream().filter(each -> !decisions.containsKey(each.id())).count();
  }

  TextOutline outline(Disagreement of) {
    return codings.texts().get(of.text()).outline();
  }

  UUID textVersion(Disagreement of) {
    return outline(of).textVersion();
  }

  /** The transcripts that counted in the round and are still there. */
  List<UUID> transcripts() {
    return codings.texts().stream()
        .filter(CodedTexts.Text::counts)
        .map(text -> text.outline().transcript())
        .filter(titles::containsKey)
        .toList();
  }

  /** Refused: 404. */
  Disagreement require(UUID id) {
    return disagreements.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no such disagreement in this round."));
  }
}
