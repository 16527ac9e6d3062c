package org.retroduct.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.coding.RoundView;
import org.retroduct.platform.Conflict;

/** Keeps what agreement was computed on. */
@ApplicationScoped
class Snapshots {
  private final ObjectMapper json;

  Snapshots(ObjectMapper json) {
    this.json = json;
  }

  /** What was kept of a round; {@code drawn} are the coders in the order of their letters. */
  record Kept(CodedTexts codings, AgreementView figures, List<String> drawn) {}

  /** Stores the codings with the figures at the round's settings. */
  void take(RoundView round, CodedTexts codings, Instant now) {
    RoundSnapshot snapshot = new RoundSnapshot();
    snapshot.round = round.id();
    snapshot.coders = String.join("\n", drawn(codings.coders()));
    snapshot.codings = written(codings);
    snapshot.figures = written(Figures.of(codings, Settings.of(round), now));
    snapshot.disagreements = Differences.of(round.id(), codings).disagreements().size();
    snapshot.takenAt = now;
    snapshot.persist();
  }

  /** Nobody can work out later which coder has which letter, so this is no seeded draw. */
  private static List<String> drawn(List<String> coders) {
    List<String> drawn = new ArrayList<>(coders);
    Collections.shuffle(drawn, new SecureRandom());
    return drawn;
  }

  /** What was kept of a closed round; one statement. */
  Kept of(RoundView round) {
    RoundSnapshot snapshot =
        RoundSnapshot.of(round.id())
            .orElseThrow(() -> new Conflict("Nothing was kept when this round was closed."));
    return new Kept(
        read(snapshot.codings, CodedTexts.class),
        read(snapshot.figures, AgreementView.class),
        snapshot.drawn());
  }

  /** The stored figures of rounds; a round of which nothing was kept is not in the map. */
  Map<UUID, AgreementView> figures(Collection<UUID> rounds) {
    Map<UUID, AgreementView> figures = new HashMap<>();
    RoundSnapshot.figuresOf(rounds)
        .forEach(row -> figures.put((UUID) row[0], read((String) row[1], AgreementView.class)));
    return figures;
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private <T> T read(String stored, Class<T> type) {
    try {
      return json.readValue(stored, type);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(damaged);
    }
  }

  /** How many disagreements rounds have; those closed before they were counted are not told of. */
  Map<UUID, KeptRound.Disputed> disputed(Collection<UUID> rounds) {
    Map<UUID, KeptRound.Disputed> disputed = new HashMap<>();
    RoundSnapshot.getEntityManager()
        .createQuery(
            "select s.round, s.disagreements,"
                + " (select count(d) from Decision d where d.round = s.round)"
                + " from RoundSnapshot s where s.round in ?1 and s.disagreements is not null",
            Object[].class)
        .setParameter(1, rounds)
        .getResultList()
        .forEach(
            row -> {
              int all = (Integer) row[1];
              int decided = Math.toIntExact((Long) row[2]);
              disputed.put((UUID) row[0], new KeptRound.Disputed(all, all - decided));
            });
    return disputed;
  }

  /** The same, as far as some transcripts go; two statements. */
  Map<UUID, KeptRound.Disputed> disputed(Collection<UUID> rounds, Set<UUID> transcripts) {
    Set<UUID> decided =
        Decision.<Decision>list("round in ?1", rounds).stream()
            .map(decision -> decision.disagreement)
            .collect(Collectors.toSet());
    Map<UUID, KeptRound.Disputed> disputed = new HashMap<>();
    for (RoundSnapshot snapshot : RoundSnapshot.<RoundSnapshot>list("round in ?1", rounds)) {
      CodedTexts codings = read(snapshot.codings, CodedTexts.class).lettered(snapshot.drawn());
      List<UUID> here =
          Differences.of(snapshot.round, codings).disagreements().stream()
              .filter(each -> transcripts.contains(each.transcript()))
              .map(Disagreement::id)
              .toList();
      int open = (int) here.stream().filter(id -> !decided.contains(id)).count();
      disputed.put(snapshot.round, new KeptRound.Disputed(here.size(), open));
    }
    return disputed;
  }
}
