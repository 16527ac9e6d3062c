package org.retroduct.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.coding.Coding;
import org.retroduct.coding.SegmentDraft;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;
import org.retroduct.theory.EvidenceDraft;
import org.retroduct.theory.EvidenceLinks;
import org.retroduct.theory.Theory;

/** Makes the sample's configurations and the passages, beyond the round, that they rest on. */
@ApplicationScoped
class SampleTheory {
  private final Access access;
  private final Codebook codebook;
  private final Coding coding;
  private final Theory theory;
  private final EvidenceLinks links;

  SampleTheory(
      Access access, Codebook codebook, Coding coding, Theory theory, EvidenceLinks links) {
    this.access = access;
    this.codebook = codebook;
    this.coding = coding;
    this.theory = theory;
    this.links = links;
  }

  /** A passage as the sample's files tell it from others. */
  private record Passage(UUID transcript, String coder, String words) {}

  /**
   * Makes them in a project whose round is closed.
   *
   * @param transcripts by the names of their files
   * @param coders by the names that the files give them
   */
  void make(
      Caller caller,
      UUID project,
      SampleExplanations explanations,
      Map<String, UUID> transcripts,
      Map<String, Caller> coders) {
    Map<String, UUID> codes = codes(caller, project);
    coders.forEach(
        (name, coder) -> {
          List<SegmentDraft> drafts =
              explanations.configurations().stream()
                  .flatMap(explanation -> explanation.evidence().stream())
                  .filter(ground -> ground.coder().equals(name) && ground.codes() != null)
                  .map(ground -> ground.segment(known(transcripts, ground.file()), codes))
                  .toList();
          if (!drafts.isEmpty()) {
            coding.batch(coder, project, drafts);
          }
        });
    Map<Passage, UUID> segments = segments(caller, project);
    for (SampleExplanations.Explanation explanation : explanations.configurations()) {
      List<EvidenceDraft> evidence = new ArrayList<>();
      for (SampleExplanations.Ground ground : explanation.evidence()) {
        UUID transcript = known(transcripts, ground.file());
        String coder = known(coders, ground.coder()).username();
        Passage passage = new Passage(transcript, coder, ground.quote());
        evidence.add(ground.evidence(known(segments, passage)));
      }
      UUID configuration = theory.create(caller, project, explanation.draft(codes)).id();
      links.addAll(caller, project, configuration, evidence);
    }
  }

  private Map<String, UUID> codes(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    Map<String, UUID> codes = new HashMap<>();
    for (CodeView code : codebook.codes(member)) {
      codes.put(code.name(), code.id());
    }
    return codes;
  }

  private Map<Passage, UUID> segments(Caller caller, UUID project) {
    Map<Passage, UUID> segments = new HashMap<>();
    coding
        .list(caller, project, SegmentFilter.all(), Window.of(0, 1_000))
        .items()
        .forEach(s -> segments.put(new Passage(s.transcript(), s.coder(), s.text()), s.id()));
    return segments;
  }

  private static <K, V> V known(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key), "The files of the sample name what is not there.");
  }
}
