package org.retroduct.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.text.SpokenTurn;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.TextOutline;
import org.retroduct.transcript.TranscriptIndex;
import org.retroduct.transcript.TranscriptText;
import org.retroduct.transcript.Transcripts;

/** Reads what the coders of a closed round did in a transcript, in a fixed number of statements. */
@ApplicationScoped
class CompareDesk {
  private final Access access;
  private final Deliberations deliberations;
  private final Transcripts transcripts;
  private final TranscriptIndex index;

  CompareDesk(
      Access access, Deliberations deliberations, Transcripts transcripts, TranscriptIndex index) {
    this.access = access;
    this.deliberations = deliberations;
    this.transcripts = transcripts;
    this.index = index;
  }

  /**
   * One transcript of a round as it was when the round was closed.
   *
   * @param text its place in {@link CodedTexts#texts}
   * @param turns who speaks, and when; empty if the text has been corrected since
   */
  record Shown(Deliberation all, int text, CodePoints words, List<SpokenTurn> turns) {
    Shown {
      turns = List.copyOf(turns);
    }

    TextOutline outline() {
      return all.codings().texts().get(text).outline();
    }

    /** The number of a disagreement among all of the round, from 1. */
    int number(Disagreement of) {
      return all.disagreements().indexOf(of) + 1;
    }

    /** The place of the sentence that holds a position, or of the next one, from 0. */
    int sentenceAt(int position) {
      return outline().sentenceAt(position) - 1;
    }
  }

  /**
   * A transcript, or the first in which somebody used a code that is looked for ({@code wanted}
   * null). Refused: 404, 403 while others' work is hidden from the caller, 409 while the round is
   * open.
   */
  @Transactional
  Shown of(
      Caller caller,
      UUID project,
      UUID round,
      @Nullable UUID wanted,
      Predicate<CodedTexts.CodeOf> looked) {
    Membership member = access.require(caller, project, Permission.READ);
    Deliberation all = deliberations.of(member, round);
    List<UUID> there = all.transcripts();
    UUID transcript = wanted == null ? first(all.codings(), there, looked) : wanted;
    if (transcript == null || !there.contains(transcript)) {
      throw new NotFound("This round holds no such transcript.");
    }
    int text = 0;
    while (!all.codings().texts().get(text).outline().transcript().equals(transcript)) {
      text++;
    }
    UUID version = all.codings().texts().get(text).outline().textVersion();
    CodePoints words = index.words(member, Set.of(version)).get(version);
    if (words == null) {
      throw new NotFound("The text that was compared is gone.");
    }
    TranscriptText present = transcripts.text(member, transcript);
    boolean same = present.textVersion().equals(version);
    List<SpokenTurn> turns = same ? SpokenTurn.of(present) : List.of();
    return new Shown(all, text, words, turns);
  }

  private static @Nullable UUID first(
      CodedTexts codings, List<UUID> there, Predicate<CodedTexts.CodeOf> looked) {
    return codings.marks().stream()
        .filter(mark -> looked.test(codings.codes().get(mark.code())))
        .map(mark -> codings.texts().get(mark.text()).outline().transcript())
        .filter(there::contains)
        .min(Comparator.comparing(there::indexOf))
        .or(() -> there.stream().findFirst())
        .orElse(null);
  }
}
