package org.retroduct.transcript;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.project.Membership;

/** What upper features ask of many transcripts at once; one statement each. */
@ApplicationScoped
public class TranscriptIndex {
  private static final String SPEAKERS =
      "select v.id, v.number, s.role, s.participant from Turn t join t.textVersion v"
          + " join t.speaker s where ";
  private static final String IN_ORDER = " order by v.id, t.number";

  /** The ids of the project's transcripts by title; the order is that of the titles. */
  public Map<String, UUID> byTitle(Membership member) {
    Map<String, UUID> ids = new LinkedHashMap<>();
    Panache.getEntityManager()
        .createQuery(
            "select t.title, t.id from Transcript t where t.project = ?1 order by t.title, t.id",
            Object[].class)
        .setParameter(1, member.project())
        .getResultList()
        .forEach(row -> ids.putIfAbsent((String) row[0], (UUID) row[1]));
    return ids;
  }

  /** The titles of the project's transcripts by id, in the order of the titles. */
  public Map<UUID, String> titles(Membership member) {
    Map<UUID, String> titles = new LinkedHashMap<>();
    Panache.getEntityManager()
        .createQuery(
            "select t.title, t.id from Transcript t where t.project = ?1 order by t.title, t.id",
            Object[].class)
        .setParameter(1, member.project())
        .getResultList()
        .forEach(row -> titles.put((UUID) row[1], (String) row[0]));
    return titles;
  }

  /** The words of some text versions in the member's project. */
  public Map<UUID, CodePoints> words(Membership member, Collection<UUID> textVersions) {
    Map<UUID, CodePoints> words = new HashMap<>();
    Panache.getEntityManager()
        .createQuery(
            "select v.id, v.text from TextVersion v join v.transcript t"
                + " where t.project = ?1 and v.id in ?2",
            Object[].class)
        .setParameter(1, member.project())
        .setParameter(2, textVersions)
        .getResultList()
        .forEach(row -> words.put((UUID) row[0], CodePoints.of((String) row[1])));
    return words;
  }

  /** How long the present texts of the project's transcripts are, in code points. */
  public Map<UUID, Integer> lengths(Membership member) {
    Map<UUID, Integer> lengths = new HashMap<>();
    Panache.getEntityManager()
        .createQuery(
            "select t.id, v.length from TextVersion v join v.transcript t"
                + " where t.project = ?1 and v.number = t.textVersion",
            Object[].class)
        .setParameter(1, member.project())
        .getResultList()
        .forEach(row -> lengths.put((UUID) row[0], (Integer) row[1]));
    return lengths;
  }

  /** The sentences of the present texts of some transcripts, in code points. */
  @SuppressWarnings("unchecked")
  public Map<UUID, List<Span>> sentences(Collection<UUID> transcripts) {
    Map<UUID, List<Span>> sentences = new HashMap<>();
    Panache.getEntityManager()
        .createQuery(
            "select t.id, v.sentences from TextVersion v join v.transcript t"
                + " where t.id in ?1 and v.number = t.textVersion",
            Object[].class)
        .setParameter(1, transcripts)
        .getResultList()
        .forEach(row -> sentences.put((UUID) row[0], (List<Span>) row[1]));
    return sentences;
  }

  /** Who speaks in the turns of some text versions. */
  public Map<UUID, Speakers> speakers(Collection<UUID> textVersions) {
    return speakers(
        0,
        Panache.getEntityManager()
            .createQuery(SPEAKERS + "v.id in ?1" + IN_ORDER, Object[].class)
            .setParameter(1, textVersions));
  }

  /** Who speaks in some turns of one text version: those from the first to the last. */
  public Map<UUID, Speakers> speakers(UUID textVersion, int first, int last) {
    return speakers(
        first,
        Panache.getEntityManager()
            .createQuery(
                SPEAKERS + "v.id = ?1 and t.number between ?2 and ?3" + IN_ORDER, Object[].class)
            .setParameter(1, textVersion)
            .setParameter(2, first)
            .setParameter(3, last));
  }

  private static Map<UUID, Speakers> speakers(int first, TypedQuery<Object[]> query) {
    Map<UUID, Speakers> speakers = new HashMap<>();
    query
        .getResultList()
        .forEach(
            row ->
                speakers
                    .computeIfAbsent((UUID) row[0], id -> new Speakers((int) row[1], first))
                    .turns
                    .add(new Speakers.Turn((SpeakerRole) row[2], (UUID) row[3])));
    return speakers;
  }

  /** Who speaks in turns of one text version; turns are counted from 0. */
  public static final class Speakers {
    private record Turn(SpeakerRole role, @Nullable UUID participant) {}

    private final int versionNumber;
    private final int first;
    private final List<Turn> turns = new ArrayList<>();

    private Speakers(int versionNumber, int first) {
      this.versionNumber = versionNumber;
      this.first = first;
    }

    /** The number of the text version, from 1. */
    public int versionNumber() {
      return versionNumber;
    }

    /** The role of who speaks. */
    public SpeakerRole role(int turn) {
      return turns.get(turn - first).role();
    }

    /** The participant who speaks; null if nobody knows. */
    public @Nullable UUID participant(int turn) {
      return turns.get(turn - first).participant();
    }

    /** The participants who speak in any of the turns. */
    public Set<UUID> participants() {
      Set<UUID> participants = new HashSet<>();
      for (Turn turn : turns) {
        if (turn.participant() != null) {
          participants.add(turn.participant());
        }
      }
      return participants;
    }
  }
}
