package org.retroduct.coding.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.retroduct.project.Membership;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TextStored;
import org.retroduct.transcript.Texts;

/**
 * The inverted index of the transcripts' words, in plain SQL: the words of each text in a fixed
 * number of parts. It is written in the transaction that stores the text, so that it is never
 * behind, and any node on either database can ask it.
 */
@ApplicationScoped
class SearchIndex {
  private static final String FORGET =
      "delete from search_part where text_version_id in"
          + " (select id from text_version where transcript_id = ?)";

  // Two nodes that start at once may both find a text missing.
  private static final String KEEP =
      "insert into search_part (project_id, part, text_version_id, words) values (?, ?, ?, ?)"
          + " on conflict do nothing";

  // A text that is no more the transcript's present one is never found, even if it is still here.
  private static final String TEXTS =
      "select v.id, t.id, t.title, s.part, s.words from SearchPart s"
          + " join TextVersion v on v.id = s.textVersion"
          + " join Transcript t on t.id = v.transcript.id and t.textVersion = v.number"
          + " where s.project = ?1 and s.part in ?2 order by t.title, t.id";

  private final EntityManager entities;
  private final Texts texts;

  SearchIndex(EntityManager entities, Texts texts) {
    this.entities = entities;
    this.texts = texts;
  }

  /** A text that may answer a question. */
  record Candidate(UUID textVersion, UUID transcript, String title, Places places) {}

  /** Takes a new text in and forgets the transcript's earlier ones. */
  void take(@Observes TextStored stored) {
    List<Span> spans = Terms.spans(stored.text());
    Places words = Places.of(new Terms().stems(stored.text(), spans));
    List<byte[]> parts = PackedWords.write(new Places(words.words(), turns(stored.turns(), spans)));
    entities
        .unwrap(Session.class)
        .doWork(
            connection -> {
              forget(connection, stored.transcript());
              keep(connection, stored, parts);
            });
  }

  private static int[] turns(List<Span> turns, List<Span> words) {
    int[] numbers = new int[turns.size()];
    int word = 0;
    for (int i = 0; i < numbers.length; i++) {
      while (word < words.size() && words.get(word).start() < turns.get(i).start()) {
        word++;
      }
      numbers[i] = word;
    }
    return numbers;
  }

  private static void forget(Connection connection, UUID transcript) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
      statement.setObject(1, transcript);
      statement.executeUpdate();
    }
  }

  private static void keep(Connection connection, TextStored text, List<byte[]> parts)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
      for (int i = 0; i < parts.size(); i++) {
        statement.setObject(1, text.project());
        statement.setInt(2, i);
        statement.setObject(3, text.textVersion());
        statement.setBytes(4, parts.get(i));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Takes in what was stored by a version of the software that had no index yet, or another. */
  void catchUp(@Observes StartupEvent started) {
    List<UUID> missing = QuarkusTransaction.requiringNew().call(this::missing);
    for (UUID transcript : missing) {
      QuarkusTransaction.requiringNew().run(() -> texts.stored(transcript).ifPresent(this::take));
    }
  }

  private List<UUID> missing() {
    return entities
        .createQuery(
            "select t.id from Transcript t join TextVersion v"
                + " on v.transcript.id = t.id and v.number = t.textVersion where not exists"
                + " (select 1 from SearchPart s where s.project = t.project"
                + " and s.part = 0 and s.textVersion = v.id)",
            UUID.class)
        .getResultList();
  }

  /** The present texts that hold all stems of a question, by title; one statement. */
  List<Candidate> candidates(Membership member, Question question) {
    Map<Integer, Set<String>> stems =
        question.stems().stream()
            .collect(Collectors.groupingBy(PackedWords::partOf, Collectors.toSet()));
    List<Object[]> rows =
        entities
            .createQuery(TEXTS, Object[].class)
            .setParameter(1, member.project())
            .setParameter(2, stems.keySet())
            .getResultList();
    List<Candidate> candidates = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += stems.size()) {
      Map<String, int[]> words = new HashMap<>();
      int[] turns = {};
      for (Object[] row : rows.subList(from, from + stems.size())) {
        Places part = PackedWords.read((byte[]) row[4], stems.getOrDefault((int) row[3], Set.of()));
        words.putAll(part.words());
        turns = part.turns();
      }
      if (words.size() == question.stems().size()) {
        Object[] row = rows.get(from);
        Places places = new Places(words, turns);
        candidates.add(new Candidate((UUID) row[0], (UUID) row[1], (String) row[2], places));
      }
    }
    return candidates;
  }
}
