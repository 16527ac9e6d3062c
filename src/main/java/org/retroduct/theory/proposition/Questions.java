package org.retroduct.theory.proposition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Earlier;
import org.retroduct.coding.Sight;
import org.retroduct.history.History;
import org.retroduct.platform.Check;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Forbidden;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Listing;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.project.ProjectLock;
import org.retroduct.security.Caller;
import org.retroduct.transcript.SpeakerRole;
import org.retroduct.transcript.TranscriptText;
import org.retroduct.transcript.Transcripts;
import org.retroduct.transcript.TurnView;

/**
 * Which propositions the interviewers' questions tested, as coders note it, once for each coder and
 * question. Others' notes are hidden where their codings are; its coder alone changes one.
 */
@ApplicationScoped
public class Questions {
  private static final String VISIBLE =
      "select distinct q from Question q left join fetch q.propositions"
          + " where q.project = :project and q.deletedAt is null"
          + " and (q.coder = :caller or q.transcript not in :hidden)";

  private final Access access;
  private final Transcripts transcripts;
  private final Sight sight;
  private final Earlier earlier;
  private final Propositions propositions;
  private final EntityManager entities;
  private final History history;
  private final Clock clock;

  Questions(
      Access access,
      Transcripts transcripts,
      Sight sight,
      Earlier earlier,
      Propositions propositions,
      EntityManager entities,
      History history,
      Clock clock) {
    this.access = access;
    this.transcripts = transcripts;
    this.sight = sight;
    this.earlier = earlier;
    this.propositions = propositions;
    this.entities = entities;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Notes what a question tested. Refused: 404, 403, 409 if the caller has noted it already, 422
   * for a turn that is no question.
   */
  @Transactional
  public QuestionView create(Caller caller, UUID project, QuestionDraft draft) {
    Membership member = access.require(caller, project, Permission.CODE);
    Question question = said(member, draft);
    if (question.isPersistent() && !question.isRemoved()) {
      throw new Conflict("You have noted what this question tested already. Change that.");
    }
    return stored(member, question, draft, "noted");
  }

  /**
   * Notes it, in the place of what the caller noted before. Refused: 404, 403, 422.
   *
   * @param claim a claim that no proposition makes yet: it becomes one, which the question tested
   *     too; blank for none
   */
  @Transactional
  QuestionView put(Caller caller, UUID project, QuestionDraft draft, String claim) {
    Membership member = access.require(caller, project, Permission.CODE);
    QuestionDraft whole = claim.isBlank() ? draft : draft.with(added(member, claim).id());
    Question question = said(member, whole);
    boolean known = question.isPersistent() && !question.isRemoved();
    return stored(member, question, whole, known ? "changed" : "noted");
  }

  /** The proposition that makes a claim; a new one unless it stands already, as after a resend. */
  private PropositionView added(Membership member, String claim) {
    ProjectLock.take(member);
    Optional<PropositionView> known =
        propositions.all(member).stream()
            .filter(each -> each.text().equals(claim.strip()))
            .findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    PropositionDraft draft = new PropositionDraft(claim, null, null, null, null);
    return propositions.create(member.caller(), member.project(), draft);
  }

  /** What the caller noted of the draft's turn, taken away or not; a new one if nothing. */
  private Question said(Membership member, QuestionDraft draft) {
    draft.check().done();
    TranscriptText text = text(member, Objects.requireNonNull(draft.transcript()));
    TurnView turn = question(text, Objects.requireNonNull(draft.turn()));
    String coder = member.caller().username();
    return Question.of(text, turn.index(), coder)
        .orElseGet(() -> new Question(text, turn, coder, clock.instant()));
  }

  private TranscriptText text(Membership member, UUID transcript) {
    try {
      return transcripts.text(member, transcript);
    } catch (NotFound none) {
      throw new Invalid("transcript", "is no transcript of this project");
    }
  }

  static TurnView question(TranscriptText text, int turn) {
    if (turn < 0 || turn >= text.turns().size()) {
      throw new Invalid("turn", "is no turn of this transcript");
    }
    TurnView found = text.turns().get(turn);
    if (found.role() == SpeakerRole.PARTICIPANT) {
      throw new Invalid(
          "turn", "is a participant’s; an interviewer’s question tests a proposition");
    }
    return found;
  }

  private QuestionView stored(
      Membership member, Question question, QuestionDraft draft, String act) {
    List<UUID> present = present(member);
    Check check = new Check();
    for (int i = 0; i < draft.propositions().size(); i++) {
      boolean there = present.contains(draft.propositions().get(i));
      check.that(there, "propositions[" + i + "]", "is no proposition of this project");
    }
    check.done();
    boolean known = question.isPersistent();
    boolean stands = known && !question.isRemoved();
    QuestionDraft before = question.draft();
    question.say(draft, present);
    question.persist();
    boolean differs = known && earlier.keep(member, question, before, question.draft());
    return stands && !differs
        ? QuestionView.of(question, present)
        : recorded(member, question, act, present);
  }

  /** The propositions that there are, by number. */
  private static List<UUID> present(Membership member) {
    return Proposition.in(member.project()).stream().map(each -> each.id).toList();
  }

  private QuestionView recorded(
      Membership member, Question question, String act, List<UUID> present) {
    Question.flush();
    String detail =
        "transcript %s turn %d, %d propositions"
            .formatted(question.transcript, question.turn, question.propositions.size());
    history.record(member.project(), question.coder, "question " + act, question.id, detail);
    return QuestionView.of(question, present);
  }

  /**
   * The notes that the caller may see, oldest first. Refused: 404.
   *
   * @param proposition only what tested this one; null for all
   * @param transcript only those in this one; null for all
   */
  @Transactional
  public Listing<QuestionView> list(
      Caller caller,
      UUID project,
      @Nullable UUID proposition,
      @Nullable UUID transcript,
      Window window) {
    Membership member = access.require(caller, project, Permission.READ);
    return window.of(
        seen(member).stream()
            .filter(q -> proposition == null || q.propositions().contains(proposition))
            .filter(q -> transcript == null || q.transcript().equals(transcript))
            .toList(),
        QuestionView.OLDEST_FIRST);
  }

  /** How many notes that the member may see name each proposition; no entry for none. */
  public Map<UUID, Integer> tested(Membership member) {
    Map<UUID, Integer> tested = new HashMap<>();
    for (QuestionView question : seen(member)) {
      question.propositions().forEach(each -> tested.merge(each, 1, Integer::sum));
    }
    return tested;
  }

  /** All that the member may see, oldest first, in three statements. */
  List<QuestionView> seen(Membership member) {
    return seen(member, "", Map.of());
  }

  /**
   * Those of them that a further condition leaves.
   *
   * @param narrower JPQL on {@code q} that begins with {@code and}; empty for all
   * @param narrow the values of its parameters
   */
  List<QuestionView> seen(Membership member, String narrower, Map<String, Object> narrow) {
    Map<String, Object> values = new HashMap<>(narrow);
    values.put("project", member.project());
    values.put("caller", member.caller().username());
    values.put("hidden", sight.of(member).transcripts());
    var query =
        entities.createQuery(VISIBLE + narrower + " order by q.createdAt, q.id", Question.class);
    values.forEach(query::setParameter);
    List<UUID> present = present(member);
    return query.getResultList().stream()
        .map(question -> QuestionView.of(question, present))
        .filter(view -> !view.propositions().isEmpty())
        .toList();
  }

  /** One of them. Refused: 404, also if it is hidden from the caller. */
  @Transactional
  public QuestionView get(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return seen(member, " and q.id = :id", Map.of("id", id)).stream()
        .findFirst()
        .orElseThrow(Questions::unknown);
  }

  private static NotFound unknown() {
    return new NotFound("There is no such note on a question, or it is not open to you.");
  }

  private Question own(Membership member, UUID id, Expected expected) {
    get(member.caller(), member.project(), id);
    Question question = Question.in(member.project(), id).orElseThrow(Questions::unknown);
    if (!question.coder.equals(member.caller().username())) {
      throw new Forbidden("Only its coder may change what was noted of a question.");
    }
    expected.require(question.version);
    return question;
  }

  /** Says otherwise what a question tested. Refused: 404, 403 for another's, 412, 422. */
  @Transactional
  public QuestionView change(
      Caller caller, UUID project, UUID id, QuestionDraft draft, Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    Question question = own(member, id, expected);
    draft
        .check()
        .that(question.transcript.equals(draft.transcript()), "transcript", "cannot be changed")
        .that(Objects.equals(question.turn, draft.turn()), "turn", "cannot be changed")
        .done();
    return stored(member, question, draft, "changed");
  }

  /** Takes a note away; it can be put back. Refused: 404, 403 for another's, 412. */
  @Transactional
  public QuestionView delete(Caller caller, UUID project, UUID id, Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    Question question = own(member, id, expected);
    question.remove(caller, clock.instant());
    return recorded(member, question, "deleted", present(member));
  }

  /** Puts back what the caller noted of a turn. Refused: 404, 403. */
  @Transactional
  QuestionView restore(Caller caller, UUID project, UUID transcript, int turn) {
    Membership member = access.require(caller, project, Permission.CODE);
    TranscriptText text = transcripts.text(member, transcript);
    Question question = Question.of(text, turn, caller.username()).orElseThrow(Questions::unknown);
    question.putBack();
    return recorded(member, question, "restored", present(member));
  }

  /**
   * Lets the caller's note of a turn say again what it said before a change; a change like any
   * other. Refused: 404, 403, 409 if it or all that it named was removed, or it was changed since
   * it was {@code seen}.
   */
  @Transactional
  QuestionView undo(
      Caller caller, UUID project, UUID transcript, int turn, UUID change, Expected seen) {
    Membership member = access.require(caller, project, Permission.CODE);
    TranscriptText text = transcripts.text(member, transcript);
    Question question = Question.of(text, turn, caller.username()).orElseThrow(Questions::unknown);
    QuestionDraft past = earlier.before(question, change, seen, QuestionDraft.class);
    List<UUID> present = present(member);
    if (past.propositions().stream().noneMatch(present::contains)) {
      throw new Conflict(
          "The propositions that it named then were removed since. Put one back first; nothing was"
              + " changed.");
    }
    QuestionDraft before = question.draft();
    question.sayAgain(past);
    earlier.keep(member, question, before, question.draft());
    return recorded(member, question, "changed", present);
  }

  /** Where the caller's last change of a turn's note is undone. Refused: 404. */
  @Transactional
  Optional<String> undoing(Caller caller, UUID project, UUID transcript, int turn) {
    Membership member = access.require(caller, project, Permission.READ);
    TranscriptText text = transcripts.text(member, transcript);
    return Question.of(text, turn, caller.username())
        .flatMap(question -> earlier.undoing(member, question));
  }
}
