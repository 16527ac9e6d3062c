package org.retroduct.exchange;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Basis;
import org.retroduct.coding.ReportedChange;
import org.retroduct.coding.SegmentDraft;
import org.retroduct.theory.ConfigurationDraft;
import org.retroduct.theory.ConfigurationStatus;
import org.retroduct.theory.EvidenceDraft;
import org.retroduct.theory.Phase;
import org.retroduct.theory.Polarity;
import org.retroduct.theory.Relation;
import org.retroduct.theory.Slot;
import org.retroduct.theory.proposition.PropositionDraft;
import org.retroduct.theory.proposition.PropositionStatus;

/** What {@code configurations.json} says; codes go by name. */
@RegisterForReflection(
    targets = {
      SampleExplanations.class,
      SampleExplanations.Explanation.class,
      SampleExplanations.Ground.class,
      SampleExplanations.Claim.class,
      SampleExplanations.Asked.class
    })
record SampleExplanations(
    List<Explanation> configurations, List<Claim> propositions, List<Asked> questions) {

  /** One proposition; the domain goes by name. */
  record Claim(
      String text,
      @Nullable String ifThen,
      String domain,
      String source,
      PropositionStatus status) {
    PropositionDraft draft(Map<String, UUID> codes) {
      return new PropositionDraft(text, ifThen, codes.get(domain), source, status);
    }
  }

  /**
   * What a coder noted of a question.
   *
   * @param quote words of its turn
   * @param propositions by number
   */
  record Asked(
      String file, String quote, String coder, List<Integer> propositions, @Nullable String note) {}

  /** One configuration with its evidence. */
  record Explanation(
      String label,
      String contextText,
      String resourceText,
      String reasoningText,
      String outcomeText,
      String forWhom,
      List<String> contexts,
      List<String> resources,
      List<String> reasonings,
      List<String> outcomes,
      List<String> domains,
      List<Phase> phases,
      Polarity polarity,
      ConfigurationStatus status,
      List<Ground> evidence) {
    ConfigurationDraft draft(Map<String, UUID> codes) {
      return new ConfigurationDraft(
          label,
          ids(codes, contexts),
          ids(codes, resources),
          ids(codes, reasonings),
          ids(codes, outcomes),
          contextText,
          resourceText,
          reasoningText,
          outcomeText,
          null,
          forWhom,
          phases,
          ids(codes, domains),
          polarity,
          status);
    }
  }

  /**
   * A passage as evidence.
   *
   * @param quote words that stand once in the transcript
   * @param coder whose segment it is
   * @param codes of a segment that is to be made; null where the coder's table or earlier evidence
   *     has the segment
   */
  record Ground(
      String file,
      String quote,
      String coder,
      @Nullable List<String> codes,
      @Nullable Basis basis,
      @Nullable ReportedChange change,
      @Nullable Boolean intended,
      Relation relation,
      Slot slot,
      @Nullable String strength,
      @Nullable String note) {
    SegmentDraft segment(UUID transcript, Map<String, UUID> ids) {
      return new SegmentDraft(
          transcript,
          null,
          null,
          new SegmentDraft.QuoteDraft(quote, null, null),
          ids(ids, codes == null ? List.of() : codes),
          null,
          null,
          null,
          null,
          basis,
          change,
          intended,
          null);
    }

    EvidenceDraft evidence(UUID segment) {
      return new EvidenceDraft(segment, null, relation, slot, strength, note);
    }
  }

  private static List<UUID> ids(Map<String, UUID> codes, List<String> names) {
    return names.stream().map(name -> Objects.requireNonNull(codes.get(name), name)).toList();
  }
}
