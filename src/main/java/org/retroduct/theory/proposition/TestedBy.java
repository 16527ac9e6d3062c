package org.retroduct.theory.proposition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.codebook.CodeView;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Membership;
import org.retroduct.project.Names;
import org.retroduct.project.Projects;
import org.retroduct.security.Caller;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TranscriptIndex;

/** Propositions beside the questions that tested them; a fixed number of statements. */
@ApplicationScoped
class TestedBy {
  private final Propositions propositions;
  private final Questions questions;
  private final TranscriptIndex transcripts;
  private final Projects projects;

  TestedBy(
      Propositions propositions,
      Questions questions,
      TranscriptIndex transcripts,
      Projects projects) {
    this.propositions = propositions;
    this.questions = questions;
    this.transcripts = transcripts;
    this.projects = projects;
  }

  /**
   * What the pages show.
   *
   * @param domains by id
   * @param questions those that the member may see, oldest first
   * @param titles of the transcripts
   * @param sentences of the transcripts with questions
   * @param names what people are called
   */
  record Shelf(
      Membership member,
      List<PropositionView> propositions,
      Map<UUID, CodeView> domains,
      List<QuestionView> questions,
      Map<UUID, String> titles,
      Map<UUID, List<Span>> sentences,
      Names names) {

    PropositionView require(UUID id) {
      return propositions.stream()
          .filter(each -> each.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new NotFound("There is no such proposition in this project."));
    }

    List<QuestionView> questions(PropositionView of) {
      return questions.stream().filter(each -> each.propositions().contains(of.id())).toList();
    }

    List<QuestionRow> rows(PropositionView of, String base) {
      return questions(of).stream().map(each -> row(each, base)).toList();
    }

    private QuestionRow row(QuestionView question, String base) {
      int number = question.turn() + 1;
      String address = base + "/transcripts/" + question.transcript();
      List<Span> spans = sentences.getOrDefault(question.transcript(), List.of());
      return new QuestionRow(
          question.text(),
          titles.getOrDefault(question.transcript(), "") + ", turn " + number,
          names.of(question.coder()),
          question.note() == null ? "" : question.note(),
          address + "/turns/" + number,
          place(address, spans, question.start(), number));
    }
  }

  /**
   * The address of a turn on the workbench.
   *
   * @param start its first code point
   */
  static String place(String address, List<Span> sentences, int start, int number) {
    long before = sentences.stream().filter(span -> span.start() < start).count();
    return address + "?at=" + (before + 1) + "#t" + number;
  }

  /** All of them. Refused: 404. */
  @Transactional
  Shelf shelf(Caller caller, UUID project) {
    Propositions.Shelf shelf = propositions.shelf(caller, project);
    List<QuestionView> seen = questions.seen(shelf.member());
    Set<UUID> in = seen.stream().map(QuestionView::transcript).collect(Collectors.toSet());
    return new Shelf(
        shelf.member(),
        shelf.propositions(),
        shelf.domains(),
        seen,
        transcripts.titles(shelf.member()),
        transcripts.sentences(in),
        projects.names(caller, project));
  }
}
