package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Segments;
import org.retroduct.project.Membership;
import org.retroduct.theory.EvidenceView;
import org.retroduct.theory.GroundedConfiguration;
import org.retroduct.theory.Theory;

/** Gathers what was coded and concluded, as far as the reader may see it. */
@ApplicationScoped
class Codings {
  /** Where coding does not matter. */
  static final Gathered NOTHING = new Gathered(List.of(), List.of(), 0, List.of(), Map.of());

  private final Segments segments;
  private final Codebook codebook;
  private final Theory theory;

  Codings(Segments segments, Codebook codebook, Theory theory) {
    this.segments = segments;
    this.codebook = codebook;
    this.theory = theory;
  }

  /**
   * What was gathered.
   *
   * @param segments the standing coding about the arrangement, by transcript and place
   * @param codes in codebook order
   * @param configurations with the evidence about the arrangement, by number
   * @param cited the passages of that evidence, by id
   */
  record Gathered(
      List<SegmentView> segments,
      List<CodeView> codes,
      int codebookVersion,
      List<GroundedConfiguration> configurations,
      Map<UUID, SegmentView> cited) {

    /** Where the passages stand. */
    Set<UUID> transcripts() {
      return Stream.concat(segments.stream(), cited.values().stream())
          .map(SegmentView::transcript)
          .collect(Collectors.toSet());
    }

    /** The passage of some evidence; none if the reader may not see it. */
    Optional<SegmentView> passage(EvidenceView evidence) {
      return Optional.ofNullable(cited.get(evidence.segment()));
    }
  }

  Gathered gather(Membership member, UUID arrangement) {
    List<GroundedConfiguration> configurations = theory.configurationsFor(member, arrangement);
    List<UUID> ids =
        configurations.stream()
            .flatMap(configuration -> configuration.evidence().stream())
            .map(evidence -> evidence.segment())
            .distinct()
            .toList();
    Map<UUID, SegmentView> cited = new HashMap<>();
    segments.visible(member, ids).forEach(segment -> cited.put(segment.id(), segment));
    return new Gathered(
        segments.all(member, SegmentFilter.about(arrangement).standing()),
        codebook.codes(member),
        codebook.version(member).number(),
        configurations,
        cited);
  }
}
