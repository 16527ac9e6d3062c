package org.retroduct.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.retroduct.report.summary.ConfigurationRow.Slot;
import org.retroduct.report.summary.EvidenceRow.Relation;

/** The list of what blocks and what warns is that of the outline. */
class FinalChecksTest {

  @Test
  void a_complete_summary_can_be_final() {
    var complete = SampleSummary.aSummary().withNarratives(SampleSummary.allNarratives()).build();
    assertEquals(List.of(), FinalChecks.of(complete).blocks());
  }

  @Test
  void each_empty_required_section_blocks() {
    var checks = FinalChecks.of(SampleSummary.aSummary().withNarratives(List.of()).build());
    // 2, 5, 6, 11 with its three parts, 12, 14, 15, 16
    assertEquals(8, checks.blocks().size());
    assertTrue(
        checks
            .blocks()
            .contains("Section 11 is empty: How it works; Why it works; Whom it benefits."));
    assertTrue(checks.blocks().contains("Section 2 is empty: Key messages."));
  }

  @Test
  void white_space_is_no_text() {
    var blank = List.of(new Narrative(NarrativeSection.KEY_MESSAGES, " \n\t"));
    var checks = FinalChecks.of(SampleSummary.aSummary().withNarratives(blank).build());
    assertTrue(checks.blocks().contains("Section 2 is empty: Key messages."));
  }

  @Test
  void a_judged_configuration_without_its_parts_blocks() {
    var bare = configuration("supported", List.of());
    var checks =
        FinalChecks.of(
            SampleSummary.aSummary()
                .withNarratives(SampleSummary.allNarratives())
                .withConfigurations(List.of(bare))
                .build());
    assertEquals(
        List.of(
            "CMOC 9 is supported but has no context.",
            "CMOC 9 is supported but has no resource or reasoning.",
            "CMOC 9 is supported but has no outcome.",
            "CMOC 9 is supported but has no evidence."),
        checks.blocks());
  }

  @Test
  void a_draft_configuration_may_be_incomplete() {
    var checks =
        FinalChecks.of(
            SampleSummary.aSummary()
                .withNarratives(SampleSummary.allNarratives())
                .withConfigurations(List.of(configuration("draft", List.of())))
                .build());
    assertEquals(List.of(), checks.blocks());
    assertTrue(checks.warnings().contains("CMOC 9 has fewer than two sources."));
  }

  @Test
  void one_voice_and_no_doubt_are_warned_of() {
    Quotation words = Quotation.of(true, "yes", "Staff 01, interview");
    var evidence = SampleSummary.evidence(1, "S01", 1, Relation.SUPPORTS, words);
    var checks = FinalChecks.of(SampleSummary.aSummary().withEvidence(List.of(evidence)).build());
    assertTrue(
        checks.warnings().contains("More than a third of the quotations are from one source."));
    assertTrue(checks.warnings().contains("No passage refines or refutes a configuration."));
  }

  private static ConfigurationRow configuration(String status, List<String> sources) {
    return new ConfigurationRow(
        9,
        null,
        Slot.EMPTY,
        Slot.EMPTY,
        Slot.EMPTY,
        Slot.EMPTY,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        sources,
        status,
        null,
        List.of());
  }
}
