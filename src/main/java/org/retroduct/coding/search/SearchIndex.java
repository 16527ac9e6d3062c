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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.retroduct.project.Membership;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TextStored;
import org.retroduct.transcript.Texts;

/**
 * The inverted index of the transcripts' words, in plain SQL: for each stem and text the numbers of
 * the words. It is written in the transaction that stores the text, so that it is never behind, and
 * any node on either database can ask it.
 */
@ApplicationScoped
class SearchIndex {
  /** The stem that no word has; its numbers are those of the first words of the turns. */
  private static final String TURNS = "";

  /** More places of one stem in one text are not kept: a column has its end. */
  private static final int MOST_PLACES = 50_000;

  private static final String FORGET =
      "delete from search_term where text_version_id in"
          + " (select id from text_version where transcript_id = ?)";

  // Two nodes that start at once may both find a text missing.
  private static final String KEEP =
      "insert into search_term (project_id, term, text_version_id, places) values (?, ?, ?, ?)"
          + " on conflict do nothing";

  // A text that is no more the transcript's present one is never found, even if it is still here.
  private static final String TEXTS =
      "select s.textVersion, t.id, t.title, s.places from SearchTerm s"
          + " join TextVersion v on v.id = s.textVersion"
          + " join Transcript t on t.id = v.transcript.id and t.textVersion = v.number"
          + " where s.project = ?1 and s.term = '' and s.textVersion in ?2"
          + " order by t.title, t.id";

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
    List<String> stems = new Terms().stems(stored.text());
    Map<String, Numbers> numbers = new HashMap<>();
    for (int i = 0; i < stems.size(); i++) {
      numbers.computeIfAbsent(stems.get(i), stem -> new Numbers()).add(i);
    }
    numbers.put(TURNS, turns(stored.turns(), spans));
    entities
        .unwrap(Session.class)
        .doWork(
            connection -> {
              forget(connection, stored.transcript());
              keep(connection, stored, numbers);
            });
  }

  private static Numbers turns(List<Span> turns, List<Span> words) {
    Numbers numbers = new Numbers();
    int word = 0;
    for (Span turn : turns) {
      while (word < words.size() && words.get(word).start() < turn.start()) {
        word++;
      }
      numbers.add(word);
    }
    return numbers;
  }

  private static void forget(Connection connection, UUID transcript) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
      statement.setObject(1, transcript);
      statement.executeUpdate();
    }
  }

  private static void keep(Connection connection, TextStored text, Map<String, Numbers> numbers)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
      for (Map.Entry<String, Numbers> each : numbers.entrySet()) {
        statement.setObject(1, text.project());
        statement.setString(2, each.getKey());
        statement.setObject(3, text.textVersion());
        statement.setString(4, each.getValue().written());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Takes in what was stored by a version of the software that had no index yet. */
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
                + " (select 1 from SearchTerm s where s.project = t.project"
                + " and s.term = '' and s.textVersion = v.id)",
            UUID.class)
        .getResultList();
  }

  /** The present texts that hold all stems of a question, by title; two statements. */
  List<Candidate> candidates(Membership member, Question question) {
    Collection<String> stems = question.stems();
    Map<UUID, Map<String, int[]>> words = new HashMap<>();
    for (Object[] row :
        rows(
            "select s.textVersion, s.term, s.places from SearchTerm s"
                + " where s.project = ?1 and s.term in ?2",
            member.project(),
            stems)) {
      words
          .computeIfAbsent((UUID) row[0], text -> new HashMap<>())
          .put((String) row[1], Numbers.read((String) row[2]));
    }
    words.values().removeIf(found -> found.size() < stems.size());
    if (words.isEmpty()) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Object[] row : rows(TEXTS, member.project(), words.keySet())) {
      UUID text = (UUID) row[0];
      Places places = new Places(words.getOrDefault(text, Map.of()), Numbers.read((String) row[3]));
      candidates.add(new Candidate(text, (UUID) row[1], (String) row[2], places));
    }
    return candidates;
  }

  private List<Object[]> rows(String query, UUID project, Collection<?> among) {
    return entities
        .createQuery(query, Object[].class)
        .setParameter(1, project)
        .setParameter(2, among)
        .getResultList();
  }

  /** Ascending numbers, written as the differences between them. */
  private static final class Numbers {
    private final StringBuilder written = new StringBuilder();
    private int last;
    private int count;

    void add(int number) {
      if (count < MOST_PLACES) {
        written.append(count == 0 ? "" : " ").append(number - last);
        last = number;
        count++;
      }
    }

    String written() {
      return written.toString();
    }

    static int[] read(String written) {
      if (written.isEmpty()) {
        return new int[0];
      }
      String[] steps = written.split(" ", -1);
      int[] numbers = new int[steps.length];
      int last = 0;
      for (int i = 0; i < steps.length; i++) {
        last += Integer.parseInt(steps[i]);
        numbers[i] = last;
      }
      return numbers;
    }
  }
}
