package org.retroduct.coding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.codebook.Kind;
import org.retroduct.platform.Choice;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;
import org.retroduct.study.Study;
import org.retroduct.transcript.TranscriptText;
import org.retroduct.transcript.Transcripts;

/** Lays out a transcript for its coder, with a fixed number of statements. */
@ApplicationScoped
class Benches {
  private static final int AT_HAND = 9;
  private static final int LOOKED_BACK = 60;

  private final Access access;
  private final Transcripts transcripts;
  private final Codebook codebook;
  private final Segments segments;
  private final Rounds rounds;
  private final Sight sight;
  private final Study study;

  Benches(
      Access access,
      Transcripts transcripts,
      Codebook codebook,
      Segments segments,
      Rounds rounds,
      Sight sight,
      Study study) {
    this.access = access;
    this.transcripts = transcripts;
    this.codebook = codebook;
    this.segments = segments;
    this.rounds = rounds;
    this.sight = sight;
    this.study = study;
  }

  /** The workbench of the caller. Refused: 404. */
  @Transactional
  Bench bench(Caller caller, UUID project, UUID transcript) {
    Membership member = access.require(caller, project, Permission.READ);
    TranscriptText text = transcripts.text(member, transcript);
    SegmentFilter filter = SegmentFilter.inTranscript(transcript);
    filter.coder = caller.username();
    List<CodeView> codes = codebook.codes(member);
    Bench.OpenTask task =
        rounds
            .openTask(member, transcript)
            .map(t -> new Bench.OpenTask(t.round.id, t.round.name, t.submittedAt != null))
            .orElse(null);
    boolean writable =
        member.may(Permission.CODE)
            && !text.status().equals("locked")
            && (task == null || !task.submitted());
    return new Bench(
        member,
        text,
        segments.all(member, filter),
        codes,
        atHand(member, codes),
        arrangements(member, text),
        sight.of(member).hides(transcript),
        writable,
        task);
  }

  private List<Choice> arrangements(Membership member, TranscriptText text) {
    if (text.arrangements().size() < 2) {
      return List.of();
    }
    return study.arrangements(member).stream()
        .filter(arrangement -> text.arrangements().contains(arrangement.id()))
        .map(arrangement -> Choice.of(arrangement.id().toString(), arrangement.name()))
        .toList();
  }

  /** The codes used last; a newcomer gets some of each kind. */
  private static List<String> atHand(Membership member, List<CodeView> codes) {
    Map<UUID, String> shorts = new HashMap<>();
    codes.stream()
        .filter(code -> code.codable() && code.key() != null)
        .forEach(code -> shorts.put(code.id(), code.key()));
    Set<String> atHand = new LinkedHashSet<>();
    Panache.getEntityManager()
        .createQuery(
            "select k.code from Segment s join s.codes k where s.project = :project"
                + " and s.coder.id = :coder order by s.createdAt desc, s.id desc",
            UUID.class)
        .setParameter("project", member.project())
        .setParameter("coder", member.account())
        .setMaxResults(LOOKED_BACK)
        .getResultList()
        .forEach(
            id -> {
              if (shorts.containsKey(id)) {
                atHand.add(shorts.get(id));
              }
            });
    for (int i = 1; i <= 3; i++) {
      for (Kind kind : List.of(Kind.CONTEXT, Kind.RESOURCE, Kind.REASONING, Kind.OUTCOME)) {
        String code = kind.letter() + i;
        if (shorts.containsValue(code)) {
          atHand.add(code);
        }
      }
    }
    List<String> first = new ArrayList<>(atHand);
    return first.subList(0, Math.min(AT_HAND, first.size()));
  }
}
