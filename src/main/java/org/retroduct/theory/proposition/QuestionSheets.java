package org.retroduct.theory.proposition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;
import org.retroduct.transcript.TranscriptText;
import org.retroduct.transcript.Transcripts;
import org.retroduct.transcript.TurnView;

/** Reads an interviewer's question with its answer and what was noted of it, for its page. */
@ApplicationScoped
class QuestionSheets {
  private final Access access;
  private final Transcripts transcripts;
  private final Questions questions;

  QuestionSheets(Access access, Transcripts transcripts, Questions questions) {
    this.access = access;
    this.transcripts = transcripts;
    this.questions = questions;
  }

  /**
   * A question with what the member may know of it.
   *
   * @param noted by everybody, oldest first
   */
  record Sheet(Membership member, TranscriptText text, TurnView turn, List<QuestionView> noted) {
    /** The words of the next turn; empty if there is none. */
    String answer() {
      int next = turn.index() + 1;
      return next < text.turns().size() ? text.turns().get(next).text() : "";
    }
  }

  /** The turn with this index. Refused: 404 for what is no question. */
  @Transactional
  Sheet sheet(Caller caller, UUID project, UUID transcript, int turn) {
    Membership member = access.require(caller, project, Permission.READ);
    TranscriptText text = transcripts.text(member, transcript);
    try {
      TurnView question = Questions.question(text, turn);
      String here =
          " and q.transcript = :transcript and q.textVersion = :version and q.turn = :turn";
      Map<String, Object> place =
          Map.of("transcript", transcript, "version", text.versionNumber(), "turn", turn);
      List<QuestionView> noted = questions.seen(member, here, place);
      return new Sheet(member, text, question, noted);
    } catch (Invalid none) {
      throw new NotFound("This turn is no interviewer's question.");
    }
  }
}
