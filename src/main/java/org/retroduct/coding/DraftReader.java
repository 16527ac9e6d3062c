package org.retroduct.coding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.codebook.Kind;
import org.retroduct.platform.Check;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Invalid;
import org.retroduct.project.Membership;
import org.retroduct.security.Account;
import org.retroduct.transcript.CodableText;
import org.retroduct.transcript.Quotes;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TextBody;
import org.retroduct.transcript.Transcripts;

/**
 * Turns what a coder says of a passage into a segment, by the rules of the project at that moment.
 */
@ApplicationScoped
class DraftReader {
  private static final int LONGEST_MEMO = 20_000;

  private final Transcripts transcripts;
  private final Codebook codebook;
  private final Clock clock;

  DraftReader(Transcripts transcripts, Codebook codebook, Clock clock) {
    this.transcripts = transcripts;
    this.codebook = codebook;
    this.clock = clock;
  }

  /** The codebook, rounds and texts that one coder's drafts are read against; each read once. */
  Desk desk(Membership member, UUID coder) {
    return new Desk(member, Account.<Account>findById(coder));
  }

  /**
   * The same for what a round ended in, which is nobody's: neither lock nor round stands in its
   * way.
   */
  Desk consensus(Membership member) {
    return new Desk(member, null);
  }

  final class Desk {
    private final Membership member;
    private final @Nullable Account coder;
    private final Instant moment;
    private final int present;
    private final Map<UUID, UUID> successors;
    private final Map<Integer, Map<UUID, CodeView>> codebooks = new HashMap<>();
    private final Map<UUID, CodableText> texts = new HashMap<>();
    private final Map<UUID, List<Assignment>> rounds = new HashMap<>();
    private final Set<UUID> held = new HashSet<>();
    private @Nullable Set<UUID> taken;
    private @Nullable TextBody searched;
    private Quotes quotes = Quotes.in("");
    private boolean used;

    private Desk(Membership member, @Nullable Account coder) {
      this.member = member;
      this.coder = coder;
      this.moment = clock.instant().truncatedTo(ChronoUnit.MICROS);
      this.present = codebook.version(member).number();
      this.successors = coder == null ? codebook.successors(member) : Map.of();
    }

    Membership member() {
      return member;
    }

    /**
     * When all is done that is done at this desk, as precisely as it is stored: what one act did
     * has one moment, and by that is found again as one.
     */
    Instant moment() {
      return moment;
    }

    /**
     * What tells the codings that the coder has in the project from others, to add to what is made
     * here; read once.
     */
    Set<UUID> taken() {
      if (taken == null) {
        taken = Segment.keysOf(member.project(), Objects.requireNonNull(coder).id());
      }
      return taken;
    }

    /** The segment that the draft describes, not yet stored. */
    Segment read(UUID transcript, SegmentDraft draft) {
      TextBody body = text(transcript).body();
      Span span = spanIn(body, draft);
      Segment segment = new Segment();
      segment.project = member.project();
      segment.transcript = transcript;
      segment.textVersion = body.textVersion();
      segment.coder = coder;
      segment.consensus = coder == null;
      segment.lie(span, body);
      segment.round = draft.round();
      requireOpen(segment);
      apply(segment, draft);
      return segment;
    }

    /** The text that was searched last is kept: rows of a table on one text follow each other. */
    private Span spanIn(TextBody body, SegmentDraft draft) {
      if (body != searched) {
        searched = body;
        quotes = Quotes.in(body.text().text());
      }
      return draft.spanIn(body.text(), quotes);
    }

    /** Makes a segment that is stored say what the draft says, on other words if it names them. */
    void change(Segment segment, SegmentDraft draft) {
      requireOpen(segment);
      if (draft.moves(segment.span())) {
        requireSettled(segment);
        TextBody body = text(segment.transcript).body();
        segment.lie(spanIn(body, draft), body);
        segment.rekey();
      }
      apply(segment, draft);
    }

    /** What is sensitive of a consensus is told by its originals as they lie. */
    private void requireSettled(Segment segment) {
      if (segment.sensitive
          && segment.round != null
          && tasks(segment.round).stream().anyMatch(t -> t.round.state == RoundState.CLOSED)) {
        throw new Conflict(
            "This passage is sensitive and its round is not settled; until then it keeps its"
                + " words.");
      }
    }

    /** Sets all but the words. */
    private void apply(Segment segment, SegmentDraft draft) {
      Set<UUID> wanted = wanted(draft);
      int version = versionFor(segment.round);
      Map<UUID, CodeView> codes = codes(version, wanted);
      Check check =
          new Check()
              .that(!wanted.isEmpty(), "codes", "must name at least one code")
              .optional(draft.memo(), "memo", LONGEST_MEMO);
      boolean outcome = false;
      for (UUID id : wanted) {
        CodeView code = codes.get(id);
        check.that(
            code != null && code.codable(), "codes", "holds what is no code to put on words");
        check.that(
            code == null || !code.retired() || segment.has(id) || segment.consensus,
            "codes",
            "holds a retired code, which is no longer put on words");
        outcome |= code != null && code.kind() == Kind.OUTCOME;
      }
      // A passage whose outcome code was merged into another kind keeps what was said of it.
      boolean kept =
          (draft.change() == null || draft.change() == segment.change)
              && (draft.intended() == null || draft.intended().equals(segment.intended));
      check.that(outcome || kept, "change", "and intended belong to outcome codes");
      List<UUID> arrangements = text(segment.transcript).arrangements();
      check
          .that(
              draft.arrangement() == null || arrangements.contains(draft.arrangement()),
              "arrangement",
              "is not an arrangement of this transcript")
          .done();
      segment.recode(wanted, version);
      segment.arrangement =
          draft.arrangement() == null && arrangements.size() == 1
              ? arrangements.get(0)
              : draft.arrangement();
      segment.memo = draft.memo() == null || draft.memo().isBlank() ? null : draft.memo();
      segment.certainty = draft.certainty();
      segment.basis = draft.basis();
      segment.change = draft.change();
      segment.intended = draft.intended();
      segment.sensitive = Boolean.TRUE.equals(draft.sensitive());
    }

    /** The codes that a reported change belongs to. */
    Set<UUID> outcomes() {
      return codes(present).values().stream()
          .filter(code -> code.kind() == Kind.OUTCOME)
          .map(CodeView::id)
          .collect(Collectors.toSet());
    }

    /** What a round ended in names codes of its version, which may have given way since. */
    private Set<UUID> wanted(SegmentDraft draft) {
      Set<UUID> wanted = new LinkedHashSet<>();
      for (UUID code : draft.codes() == null ? List.<UUID>of() : draft.codes()) {
        wanted.add(successors.getOrDefault(code, code));
      }
      return wanted;
    }

    /** The codes that segments of a round may be given; outside any where it is null. */
    Collection<CodeView> offered(@Nullable UUID round) {
      return codes(versionFor(round)).values();
    }

    /** An open round keeps to its own version of the codebook. */
    private int versionFor(@Nullable UUID round) {
      List<Assignment> tasks = round == null || coder == null ? List.of() : tasks(round);
      boolean open = !tasks.isEmpty() && tasks.get(0).round.state == RoundState.OPEN;
      return open ? tasks.get(0).round.codebookVersion : present;
    }

    /** At the first draft only the one code that most name, since most desks see one draft. */
    private Map<UUID, CodeView> codes(int version, Set<UUID> wanted) {
      boolean one = !used && wanted.size() == 1 && version == present && coder != null;
      used = true;
      if (!one) {
        return codes(version);
      }
      UUID code = wanted.iterator().next();
      return codebook.code(member, code).map(c -> Map.of(code, c)).orElse(Map.of());
    }

    private Map<UUID, CodeView> codes(int version) {
      return codebooks.computeIfAbsent(
          version,
          number -> {
            Map<UUID, CodeView> codes = new HashMap<>();
            all(number).forEach(code -> codes.put(code.id(), code));
            return codes;
          });
    }

    private List<CodeView> all(int version) {
      if (coder == null) {
        return codebook.known(member);
      }
      return version == present ? codebook.codes(member) : codebook.codes(member, version);
    }

    private CodableText text(UUID transcript) {
      return texts.computeIfAbsent(transcript, id -> transcripts.codable(member, id));
    }

    private List<Assignment> tasks(UUID round) {
      return rounds.computeIfAbsent(round, id -> Assignment.of(List.of(id)));
    }

    /** Whether the segment's round keeps to its own codes and texts now. */
    boolean isInOpenRound(Segment segment) {
      return segment.round != null
          && tasks(segment.round).stream().anyMatch(t -> t.round.state == RoundState.OPEN);
    }

    /**
     * Refused unless the segment's transcript is coded still, and its round takes work of this
     * coder on it now.
     */
    void requireOpen(Segment segment) {
      boolean isNew = segment.id == null;
      if (coder != null && text(segment.transcript).locked()) {
        throw new Conflict(
            isNew
                ? "This transcript is locked; nothing can be coded in it."
                : "This transcript is locked; its passages stay as they are.");
      }
      if (segment.round == null || segment.consensus) {
        return;
      }
      if (coder != null && held.add(segment.round)) {
        Assignment.hold(segment.round, coder.id());
      }
      List<Assignment> tasks = tasks(segment.round);
      if (tasks.isEmpty() || !tasks.get(0).round.project.equals(member.project())) {
        throw new Invalid("round", "is no round of this project");
      }
      Assignment task =
          tasks.stream()
              .filter(t -> t.transcript.equals(segment.transcript))
              .filter(t -> segment.isBy(t.coder.id()))
              .findFirst()
              .orElseThrow(
                  () -> new Invalid("round", "does not have this coder on this transcript"));
      if (task.round.state != RoundState.OPEN && isNew) {
        throw new Conflict("The round is closed; it takes no new codings.");
      }
      if (task.round.state == RoundState.OPEN && task.submittedAt != null) {
        throw new Conflict(
            "You have said that you finished this transcript. Take that back first.");
      }
    }
  }
}
