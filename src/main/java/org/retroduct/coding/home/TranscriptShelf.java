package org.retroduct.coding.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.retroduct.coding.Sight;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;
import org.retroduct.study.ArrangementView;
import org.retroduct.study.ParticipantView;
import org.retroduct.study.Study;
import org.retroduct.transcript.TranscriptView;
import org.retroduct.transcript.Transcripts;

/** What the list of a project's transcripts shows, in a number of statements that is fixed. */
@ApplicationScoped
class TranscriptShelf {
  private final Access access;
  private final Study study;
  private final Transcripts transcripts;
  private final Sight sight;
  private final Progress progress;

  TranscriptShelf(
      Access access, Study study, Transcripts transcripts, Sight sight, Progress progress) {
    this.access = access;
    this.study = study;
    this.transcripts = transcripts;
    this.sight = sight;
    this.progress = progress;
  }

  /** The transcripts by title, and what a new one may refer to. Refused: 404. */
  @Transactional
  Shelf shelf(Caller caller, UUID project, Window window) {
    Membership member = access.require(caller, project, Permission.READ);
    return new Shelf(
        member,
        transcripts.list(member, window),
        study.arrangements(member),
        study.participants(member).values(),
        progress.mine(member, sight.unsettled(member)));
  }

  /**
   * The list and its surroundings.
   *
   * @param arrangements all of the project's, by name
   * @param participants all of the project's, by code
   * @param work the reader's own, by transcript
   */
  record Shelf(
      Membership member,
      Listing<TranscriptView> transcripts,
      List<ArrangementView> arrangements,
      Collection<ParticipantView> participants,
      Map<UUID, Work> work) {
    /** Copies the lists. */
    Shelf {
      work = Map.copyOf(work);
      arrangements = List.copyOf(arrangements);
      participants = List.copyOf(participants);
    }
  }
}
