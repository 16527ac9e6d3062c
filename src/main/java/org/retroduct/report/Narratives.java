package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.history.History;
import org.retroduct.platform.Check;
import org.retroduct.platform.CleanText;
import org.retroduct.platform.Expected;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.report.summary.Narrative;
import org.retroduct.report.summary.NarrativeSection;
import org.retroduct.security.Caller;
import org.retroduct.study.ArrangementView;
import org.retroduct.study.Study;

/** The text that the team writes in the sections of an arrangement's summary. */
@ApplicationScoped
public class Narratives {
  private static final int LONGEST = 100_000;

  private final Access access;
  private final Study study;
  private final History history;
  private final Clock clock;

  Narratives(Access access, Study study, History history, Clock clock) {
    this.access = access;
    this.study = study;
    this.history = history;
    this.clock = clock;
  }

  /** All sections in their order, those without text too. Refused: 404. */
  @Transactional
  public List<NarrativeView> list(Caller caller, UUID project, UUID arrangement) {
    Membership member = access.require(caller, project, Permission.READ);
    requireArrangement(member, arrangement);
    Map<NarrativeSection, NarrativeText> texts = new EnumMap<>(NarrativeSection.class);
    NarrativeText.of(arrangement).forEach(text -> texts.put(text.section, text));
    return Arrays.stream(NarrativeSection.values())
        .map(section -> view(section, texts.get(section)))
        .toList();
  }

  /** The text of one section, named or numbered. Refused: 404. */
  @Transactional
  public NarrativeView get(Caller caller, UUID project, UUID arrangement, String section) {
    Membership member = access.require(caller, project, Permission.READ);
    requireArrangement(member, arrangement);
    NarrativeSection place = section(section);
    return view(place, NarrativeText.of(arrangement, place).orElse(null));
  }

  /**
   * Replaces the text of one section; an empty text leaves a gap again. Refused: 404, 403, 412, 422
   * for more than 100,000 characters.
   */
  @Transactional
  public NarrativeView put(
      Caller caller,
      UUID project,
      UUID arrangement,
      String section,
      @Nullable String text,
      Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    requireArrangement(member, arrangement);
    NarrativeSection place = section(section);
    new Check()
        .that(text != null, "text", "is needed; empty leaves a gap")
        .optional(text, "text", LONGEST)
        .done();
    CleanText.require("text", String.valueOf(text));
    Optional<NarrativeText> written = NarrativeText.of(arrangement, place);
    expected.require(version(written.orElse(null)));
    NarrativeText narrative =
        written.orElseGet(() -> new NarrativeText(project, arrangement, place, clock.instant()));
    narrative.text = String.valueOf(text).replace("\r\n", "\n");
    narrative.changedBy = caller.username();
    narrative.changedAt = clock.instant();
    narrative.persist();
    NarrativeText.flush();
    history.record(project, caller.username(), "narrative written", arrangement, place.slug());
    return view(place, narrative);
  }

  /** What is written for the summary of an arrangement, in the order of the sections. */
  List<Narrative> of(UUID arrangement) {
    return NarrativeText.of(arrangement).stream()
        .sorted(Comparator.comparing(text -> text.section))
        .filter(text -> !text.text.isBlank())
        .map(text -> new Narrative(text.section, text.text))
        .toList();
  }

  private void requireArrangement(Membership member, UUID id) {
    boolean known =
        study.arrangements(member).stream().map(ArrangementView::id).anyMatch(id::equals);
    if (!known) {
      throw new NotFound("There is no such arrangement in this project.");
    }
  }

  /** By name, or by number; of the three sections numbered 11 the first. */
  private static NarrativeSection section(String named) {
    return NarrativeSection.ofSlug(named)
        .or(
            () ->
                Arrays.stream(NarrativeSection.values())
                    .filter(section -> String.valueOf(section.section()).equals(named))
                    .findFirst())
        .orElseThrow(() -> new NotFound("The summary has no such section to write in."));
  }

  private static NarrativeView view(NarrativeSection section, @Nullable NarrativeText text) {
    return new NarrativeView(
        section.slug(),
        section.section(),
        section.required(),
        text == null ? "" : text.text,
        version(text));
  }

  /** Counts the gap as 0, so that nobody overwrites the first text unseen. */
  private static long version(@Nullable NarrativeText text) {
    return text == null ? 0 : text.version + 1;
  }
}
