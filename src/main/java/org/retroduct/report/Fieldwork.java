package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Listing;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Window;
import org.retroduct.project.Membership;
import org.retroduct.study.ArrangementView;
import org.retroduct.study.OrganisationView;
import org.retroduct.study.ParticipantView;
import org.retroduct.study.Study;
import org.retroduct.transcript.SpeakerRole;
import org.retroduct.transcript.TranscriptView;
import org.retroduct.transcript.Transcripts;

/** Gathers whom and what the study heard and read, in a fixed number of statements. */
@ApplicationScoped
class Fieldwork {
  private static final int PAGE = 1_000;

  private static final String TURNS =
      "select v.transcript.id, v.number, t.start, t.end, t.startMs, t.endMs, s.role, s.participant"
          + " from Turn t join t.textVersion v join t.speaker s"
          + " where v.transcript.id in ?1 order by v.id, t.number";

  private final Study study;
  private final Transcripts transcripts;
  private final EntityManager entities;

  Fieldwork(Study study, Transcripts transcripts, EntityManager entities) {
    this.study = study;
    this.transcripts = transcripts;
    this.entities = entities;
  }

  /**
   * What was gathered.
   *
   * @param arrangement the one that the summary is about
   * @param arrangements all, by name
   * @param transcripts all, by id in the order of their titles
   * @param turns by transcript and number of the text version
   */
  record Gathered(
      ArrangementView arrangement,
      List<ArrangementView> arrangements,
      Map<UUID, OrganisationView> organisations,
      Map<UUID, ParticipantView> participants,
      Map<UUID, TranscriptView> transcripts,
      Map<Text, List<TurnFact>> turns) {

    /** The transcripts about the arrangement. */
    List<TranscriptView> about() {
      return transcripts.values().stream()
          .filter(transcript -> transcript.arrangements().contains(arrangement.id()))
          .toList();
    }
  }

  /** One version of a transcript's text. */
  record Text(UUID transcript, int version) {}

  /**
   * Refused: an arrangement that is not in the member's project (404).
   *
   * @param cited further transcripts whose turns are needed
   */
  Gathered gather(Membership member, UUID id, Set<UUID> cited) {
    List<ArrangementView> arrangements = study.arrangements(member);
    ArrangementView arrangement =
        arrangements.stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("There is no such arrangement in this project."));
    Map<UUID, OrganisationView> organisations = new HashMap<>();
    study.organisations(member).forEach(each -> organisations.put(each.id(), each));
    Map<UUID, TranscriptView> transcripts = transcripts(member);
    Set<UUID> read = new HashSet<>(cited);
    transcripts.values().stream()
        .filter(transcript -> transcript.arrangements().contains(id))
        .forEach(transcript -> read.add(transcript.id()));
    return new Gathered(
        arrangement,
        arrangements,
        organisations,
        study.participants(member),
        transcripts,
        turns(read));
  }

  /** Lets go of what was read; for tables that are longer than the memory. */
  void forget() {
    entities.clear();
  }

  /** All transcripts by id, in the order of their titles. */
  Map<UUID, TranscriptView> transcripts(Membership member) {
    Map<UUID, TranscriptView> all = new LinkedHashMap<>();
    String next = null;
    do {
      Listing<TranscriptView> page = transcripts.list(member, Window.after(next, PAGE));
      page.items().forEach(each -> all.put(each.id(), each));
      next = page.next();
    } while (next != null);
    return all;
  }

  /** The turns of all texts of some transcripts, in order. */
  Map<Text, List<TurnFact>> turns(Set<UUID> transcripts) {
    Map<Text, List<TurnFact>> turns = new HashMap<>();
    entities
        .createQuery(TURNS, Object[].class)
        .setParameter(1, transcripts)
        .getResultList()
        .forEach(
            row ->
                turns
                    .computeIfAbsent(
                        new Text((UUID) row[0], (int) row[1]), text -> new ArrayList<>())
                    .add(
                        new TurnFact(
                            (int) row[2],
                            (int) row[3],
                            (@Nullable Integer) row[4],
                            (@Nullable Integer) row[5],
                            (SpeakerRole) row[6],
                            (@Nullable UUID) row[7])));
    return turns;
  }
}
