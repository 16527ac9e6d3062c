package org.retroduct.report.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.retroduct.report.summary.ConfigurationRow.Slot;
import org.retroduct.report.summary.EvidenceRow.Relation;

/** An invented summary with something in every section; a test states what is different. */
final class SampleSummary {

  /** Words that their speaker did not permit to be quoted. */
  static final String FORBIDDEN = "we were told on a Thursday night by the trade press";

  private static final String OURS = "Policymaker 01, interview";

  private Edition.State state = Edition.State.DRAFT;
  private List<Narrative> narratives = someNarratives();
  private List<EvidenceRow> evidence = evidence();
  private String arrangement = "Harrowmere and Kestrel Vale buddying";
  private List<ConfigurationRow> configurations = configurations();
  private MethodNote method = method();
  private List<ContextAccount> contexts = contexts();

  static SampleSummary aSummary() {
    return new SampleSummary();
  }

  SampleSummary withNarratives(List<Narrative> narratives) {
    this.narratives = narratives;
    return this;
  }

  SampleSummary withEvidence(List<EvidenceRow> evidence) {
    this.evidence = evidence;
    return this;
  }

  SampleSummary withConfigurations(List<ConfigurationRow> configurations) {
    this.configurations = configurations;
    return this;
  }

  SampleSummary withMethod(MethodNote method) {
    this.method = method;
    return this;
  }

  SampleSummary withContexts(List<ContextAccount> contexts) {
    this.contexts = contexts;
    return this;
  }

  SampleSummary of(String arrangement) {
    this.arrangement = arrangement;
    return this;
  }

  ArrangementSummary build() {
    return new ArrangementSummary(
        new Edition(
            state, "0.2 After the expert panel", true, 3, Instant.parse("2026-01-31T09:30:00Z")),
        new TitleBlock(
            arrangement,
            "Buddying",
            new Period(LocalDate.of(2024, 11, 4), LocalDate.of(2025, 11, 3)),
            List.of("A. Marlowe", "B. Okonkwo"),
            "Partnering across NHS providers (invented)",
            "NIHR000000"),
        glance(),
        evidenceBase(),
        theory(),
        contexts,
        mechanisms(),
        outcomes(),
        configurations,
        domains(),
        List.of(
            new TheoryChange(
                "Proposition 2",
                "Mandated entry needs more time for relationships.",
                "Mandated entry needs a written promise about independence before the first visit.",
                "refined",
                "P01, turn 9; S01, turn 14")),
        List.of(
            new ActionStatement(
                "Introduce the partners to each other before anything is announced.",
                "regulators",
                List.of(1)),
            new ActionStatement(
                "Let the stronger partner show its own failures first.", "executives", List.of(2))),
        method,
        evidence,
        codes(),
        narratives);
  }

  private static Glance glance() {
    return new Glance(
        List.of(
            new Glance.Partner("Harrowmere", "acute", "supporter"),
            new Glance.Partner("Kestrel Vale", "acute", "recipient"),
            new Glance.Partner("Northern oversight team", "regulator", "overseer")),
        "mandated",
        new Period(LocalDate.of(2024, 11, 4), LocalDate.of(2025, 11, 3)),
        List.of("Leave special measures", "Regulator’s wish for a single named partner"),
        List.of(
            new Glance.IntendedOutcome(
                "Quality", "Safer care of deteriorating patients", "Strategic document 11, p. 8"),
            new Glance.IntendedOutcome("Workforce", "Fewer vacancies on surgical wards", null)),
        List.of(
            new Glance.Position(
                new Period(LocalDate.of(2024, 11, 4), null),
                "Buddying",
                null,
                "not a Dalton form",
                1,
                "cooperation",
                1,
                -40,
                20,
                "Rated by two researchers")),
        List.of(
            new Glance.Ranked("Harrowmere and Kestrel Vale", "Buddying", 1, true),
            new Glance.Ranked("Saltmarsh and Fells", "Strategic alliance", 3, false),
            new Glance.Ranked("Tarnbeck Hospitals", "Group model", 10, false),
            new Glance.Ranked("Aldermoss and St Etheldan’s", "Acquisition", 14, false)));
  }

  private static EvidenceBase evidenceBase() {
    return new EvidenceBase(
        List.of(
            new EvidenceBase.ParticipantRow(
                "P01", "Policymaker", LocalDate.of(2025, 10, 14), 48, 1990, "gleaning"),
            new EvidenceBase.ParticipantRow(
                "S01", "Staff", LocalDate.of(2025, 10, 23), 52, 2344, "refining"),
            new EvidenceBase.ParticipantRow(
                "S07", "Staff", LocalDate.of(2025, 11, 2), null, 1875, null)),
        List.of(
            new EvidenceBase.DocumentRow("11", "Strategic document", 2024, "Stated aims and dates"),
            new EvidenceBase.DocumentRow("14", "Policy document", 2023, "Entry point")),
        new EvidenceBase.Totals(3, 3, 0, 2, 6209, 3, 1));
  }

  private static TheoryInUse theory() {
    return new TheoryInUse(
        "0.1 Initial rough theory",
        List.of(
            new TheoryInUse.PropositionRow(
                "2",
                "If entry is mandated, more time is needed to build relationships.",
                "Culture",
                "Expert panel",
                "refined"),
            new TheoryInUse.PropositionRow(
                "5", "If leaders show vulnerability, staff speak up.", "Leadership", null, null)));
  }

  private static List<ContextAccount> contexts() {
    return List.of(
        new ContextAccount(
            "C1",
            "Entry: mandated",
            "One candidate was named; refusal was not a real option. The announcement came before"
                + " anybody on the two sides had met.",
            List.of(
                Quotation.of(true, "There was one name on the list.", OURS),
                Quotation.of(false, FORBIDDEN, "Staff 07, interview")),
            List.of(new GroupCount("Policymaker", 1), new GroupCount("Staff", 2))),
        new ContextAccount(
            "C19",
            "Timing and pace of change",
            null,
            List.of(),
            List.of(new GroupCount("Policymaker", 1))));
  }

  private static List<MechanismRow> mechanisms() {
    return List.of(
        new MechanismRow(
            "R4",
            MechanismRow.Kind.RESOURCE,
            "Leadership candour",
            "The stronger trust shows its own never event to sixty consultants.",
            "Collaborative behaviour",
            "extends the earlier theory",
            "two informants, first-hand",
            "order matters: candour before data",
            Quotation.of(
                true,
                "He put the slide up, he said this was us, eighteen months ago, this is what we got"
                    + " wrong and this is what I personally got wrong.",
                OURS)),
        new MechanismRow(
            "T3",
            MechanismRow.Kind.REASONING,
            "Psychological safety",
            "Clinicians conclude that an admission will not be used against them.",
            "Quality: safety",
            null,
            "one informant, reported",
            null,
            Quotation.of(false, FORBIDDEN, "Staff 07, interview")));
  }

  private static Outcomes outcomes() {
    return new Outcomes(
        List.of(
            new Outcomes.OutcomeRow("Quality", 1, 4, 1, 0, 0, 3, 2, 0),
            new Outcomes.OutcomeRow("Workforce", 1, 0, 2, 1, 0, 1, 1, 1),
            new Outcomes.OutcomeRow("Resources", 0, 0, 0, 0, 0, 0, 0, 0),
            new Outcomes.OutcomeRow("Innovation", 0, 1, 0, 0, 0, 1, 0, 0),
            new Outcomes.OutcomeRow("Other", 0, 0, 0, 0, 1, 0, 1, 0)),
        List.of(
            new Outcomes.EndState(
                "Improved",
                LocalDate.of(2025, 12, 1),
                "Rating raised at re-inspection; informants differ on the surgical floor.")),
        List.of(new Outcomes.Verdict("improved", 2), new Outcomes.Verdict("status quo", 1)));
  }

  static List<ConfigurationRow> configurations() {
    return List.of(
        new ConfigurationRow(
            1,
            "Takeover by stealth",
            new Slot(List.of("C1", "C19"), "Mandated entry, announced before the partners had met"),
            new Slot(List.of("R14"), "requests for data without a stated purpose"),
            new Slot(
                List.of("T12"), "staff read every request as due diligence for an acquisition"),
            new Slot(List.of("O2"), "problems stay hidden; four months are lost"),
            "Staff of the recipient",
            List.of("Governance", "Culture"),
            List.of(new GroupCount("Policymaker", 1), new GroupCount("Staff", 1)),
            List.of(),
            List.of(new GroupCount("Staff", 1)),
            List.of("P01", "S01", "S07"),
            "supported",
            "If a partner is imposed and announced before anybody has met, when data are asked for,"
                + " then staff suspect a takeover by stealth, so they show the nice ward and"
                + " collaboration stalls.",
            List.of(
                Quotation.of(
                    true,
                    "Takeover by stealth, exactly. And if you think you’re being taken over you"
                        + " don’t show people where the bodies are buried, do you.",
                    OURS),
                Quotation.of(false, FORBIDDEN, "Staff 07, interview"))),
        new ConfigurationRow(
            2,
            null,
            new Slot(List.of("C1"), "Mandated entry with a damaged first impression"),
            new Slot(List.of("R4"), "the supporter’s leader shows the supporter’s own failure"),
            new Slot(List.of("T3"), "“if he can say that, then I can”"),
            new Slot(List.of("O1", "O3"), "problems are named; work on deterioration begins"),
            "Clinicians on both sides",
            List.of("Leadership"),
            List.of(new GroupCount("Policymaker", 1)),
            List.of(new GroupCount("Staff", 1)),
            List.of(),
            List.of("P01", "S01"),
            "refined",
            "If trust was damaged at entry, when the stronger partner’s leader shows an own"
                + " failure, then clinicians feel safe to speak, so problems are named.",
            List.of(Quotation.of(true, "People stopped folding their arms.", OURS))));
  }

  private static List<DomainRow> domains() {
    return List.of(
        new DomainRow("Leadership", "primary", 1),
        new DomainRow("Governance", "primary", 1),
        new DomainRow("Culture", "knock-on", 1),
        new DomainRow("Service user and carer engagement", "knock-on", 0),
        new DomainRow("Financial and contractual mechanisms", "primary", 0),
        new DomainRow("Information and IT", "contested", 0),
        new DomainRow("Workforce", "knock-on", 0),
        new DomainRow("Service and care model design", "primary", 0));
  }

  static MethodNote method() {
    return new MethodNote(
        List.of("Coder A", "Coder B"),
        List.of(
            new MethodNote.RoundNote(
                "Sample double coding",
                List.of("Coder A", "Coder B"),
                3,
                "character",
                false,
                3,
                LocalDate.of(2026, 1, 20))),
        List.of(
            new MethodNote.AgreementFigure(
                "Krippendorff’s alpha, binary",
                "all codes, characters",
                0.6134,
                null,
                null,
                null,
                "One minus observed over expected disagreement on coded and uncoded characters"
                    + " (Krippendorff 2018)."),
            new MethodNote.AgreementFigure(
                "Krippendorff’s alpha, binary",
                "C20 External shock",
                null,
                null,
                null,
                "used by nobody",
                "As above, for one code.")),
        "12, all decided by an adjudicator with a reason; originals are kept.",
        0,
        "Retroduct 0.1.0",
        "Names of people, trusts and places were replaced before coding.",
        "Words are printed only with the speaker’s permission to quote.",
        "REC 00/XX/0000");
  }

  static List<EvidenceRow> evidence() {
    List<EvidenceRow> rows = new ArrayList<>();
    rows.add(
        evidence(
            1,
            "P01",
            9,
            Relation.SUPPORTS,
            Quotation.of(true, "Takeover by stealth, exactly.", OURS)));
    rows.add(
        evidence(
            1,
            "S01",
            14,
            Relation.REFUTES,
            Quotation.of(true, "I never heard anybody say takeover.", "Staff 01, interview")));
    rows.add(
        evidence(
            1, "S07", 3, Relation.SUPPORTS, Quotation.of(false, FORBIDDEN, "Staff 07, interview")));
    rows.add(
        evidence(
            2,
            "P01",
            11,
            Relation.SUPPORTS,
            Quotation.of(true, "People stopped folding their arms.", OURS)));
    rows.add(
        evidence(
            2,
            "S01",
            21,
            Relation.REFINES,
            Quotation.of(
                true,
                "It was the second time he said it that I believed it.",
                "Staff 01, interview")));
    return rows;
  }

  static EvidenceRow evidence(
      int configuration, String source, int turn, Relation relation, Quotation quotation) {
    return new EvidenceRow(configuration, source, turn, "00:02:27", relation, "strong", quotation);
  }

  private static List<CodeRow> codes() {
    return List.of(
        new CodeRow(
            "C1",
            "Context",
            "Entry: mandated",
            "The arrangement began because a regulator or commissioner required it.",
            5,
            3),
        new CodeRow(
            "R4", "Resource", "Leadership candour", "Leaders show their own failures.", 4, 2),
        new CodeRow("T3", "Reasoning", "Psychological safety", null, 3, 2),
        new CodeRow("O1", "Outcome", "Collaborative behaviour", "Working on a shared task.", 6, 3),
        new CodeRow("D1", "Domain", "Domain: Leadership", "AQuA domain.", 4, 2));
  }

  private static List<Narrative> someNarratives() {
    return List.of(
        new Narrative(
            NarrativeSection.KEY_MESSAGES,
            "Announce nothing before the partners have met (CMOC 1).\nThe stronger partner:\n"
                + "- is candid, which opens the conversation (CMOC 2)\n- writes its promise down"),
        new Narrative(
            NarrativeSection.WHAT_HAPPENED,
            "Entry. The partner was named in November 2024.\n"
                + "Implementation:\n- two formal visits\n- a written promise, one side of A4"));
  }

  /** Text for every place that asks for it. */
  static List<Narrative> allNarratives() {
    return List.of(NarrativeSection.values()).stream()
        .map(section -> new Narrative(section, "Written by the team (CMOC 1)."))
        .toList();
  }
}
