package org.retroduct.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.retroduct.codebook.Codebook;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;
import org.retroduct.theory.proposition.PropositionView;
import org.retroduct.theory.proposition.Propositions;
import org.retroduct.theory.proposition.QuestionDraft;
import org.retroduct.theory.proposition.Questions;
import org.retroduct.transcript.Transcripts;
import org.retroduct.transcript.TurnView;

/** Makes the sample's propositions, and what its coders noted of the questions that tested them. */
@ApplicationScoped
class SamplePropositions {
  private final Access access;
  private final Codebook codebook;
  private final Transcripts transcripts;
  private final Propositions propositions;
  private final Questions questions;

  SamplePropositions(
      Access access,
      Codebook codebook,
      Transcripts transcripts,
      Propositions propositions,
      Questions questions) {
    this.access = access;
    this.codebook = codebook;
    this.transcripts = transcripts;
    this.propositions = propositions;
    this.questions = questions;
  }

  /**
   * Makes them.
   *
   * @param files the transcripts by the names of their files
   * @param coders by the names that the files give them
   */
  void make(
      Caller caller,
      UUID project,
      SampleExplanations explanations,
      Map<String, UUID> files,
      Map<String, Caller> coders) {
    Membership member = access.require(caller, project, Permission.READ);
    Map<String, UUID> codes = new HashMap<>();
    codebook.codes(member).forEach(code -> codes.put(code.name(), code.id()));
    List<UUID> made =
        explanations.propositions().stream()
            .map(claim -> propositions.create(caller, project, claim.draft(codes)))
            .map(PropositionView::id)
            .toList();
    for (SampleExplanations.Asked asked : explanations.questions()) {
      UUID transcript = Objects.requireNonNull(files.get(asked.file()), asked.file());
      Caller coder = Objects.requireNonNull(coders.get(asked.coder()), asked.coder());
      List<UUID> tested =
          asked.propositions().stream().map(number -> made.get(number - 1)).toList();
      int turn = turn(member, transcript, asked.quote());
      questions.create(coder, project, new QuestionDraft(transcript, turn, tested, asked.note()));
    }
  }

  private int turn(Membership member, UUID transcript, String quote) {
    return transcripts.text(member, transcript).turns().stream()
        .filter(turn -> turn.text().contains(quote))
        .mapToInt(TurnView::index)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The sample has no turn with: " + quote));
  }
}
