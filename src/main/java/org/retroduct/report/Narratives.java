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
import org.retroduct.coding.Earlier;
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
  /** So many earlier texts of a section are listed. */
  static final int LISTED = 20;

  private static final int LONGEST = 100_000;

  private final Access access;
  private final Study study;
  private final Earlier earlier;
  private final History history;
  private final Clock clock;

  Narratives(Access access, Study study, Earlier earlier, History history, Clock clock) {
    this.access = access;
    this.study = study;
    this.earlier = earlier;
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

  /**
   * Where the team writes.
   *
   * @param section named or numbered
   */
  public record Place(UUID project, UUID arrangement, String section) {}

  /** The text of one section. Refused: 404. */
  @Transactional
  public NarrativeView get(Caller caller, Place place) {
    Membership member = access.require(caller, place.project(), Permission.READ);
    NarrativeText text = written(member, place).orElse(null);
    return view(section(place), text);
  }

  private Optional<NarrativeText> written(Membership member, Place place) {
    requireArrangement(member, place.arrangement());
    return NarrativeText.of(place.arrangement(), section(place));
  }

  /**
   * Replaces the text of one section; an empty text leaves a gap again, and what says the same is
   * no change. Refused: 404, 403, 412, 422 for more than 100,000 characters.
   */
  @Transactional
  public NarrativeView put(Caller caller, Place place, @Nullable String text, Expected expected) {
    Membership member = access.require(caller, place.project(), Permission.CODE);
    Optional<NarrativeText> written = written(member, place);
    new Check()
        .that(text != null, "text", "is needed; empty leaves a gap")
        .optional(text, "text", LONGEST)
        .done();
    CleanText.require("text", String.valueOf(text));
    expected.require(version(written.orElse(null)));
    NarrativeText narrative =
        written.orElseGet(
            () ->
                new NarrativeText(
                    place.project(), place.arrangement(), section(place), clock.instant()));
    return changed(member, narrative, String.valueOf(text).replace("\r\n", "\n"));
  }

  private NarrativeView changed(Membership member, NarrativeText narrative, String text) {
    String actor = member.caller().username();
    NarrativeDraft before = narrative.draft();
    if (narrative.isPersistent() && text.equals(before.text())) {
      return view(narrative.section, narrative);
    }
    narrative.say(text, actor, clock.instant());
    narrative.persistAndFlush(); // or the first change would be stored before what it is of
    earlier.keep(member, narrative, before, narrative.draft());
    String section = narrative.section.slug();
    history.record(member.project(), actor, "narrative written", narrative.arrangement, section);
    return view(narrative.section, narrative);
  }

  /**
   * Lets a section say again what it said before a change, whoever made that; a change like any
   * other. Refused: 404, 403, 409 if it was changed since it was {@code seen}.
   */
  @Transactional
  NarrativeView undo(Caller caller, Place place, UUID change, Expected seen) {
    Membership member = access.require(caller, place.project(), Permission.CODE);
    NarrativeText narrative =
        written(member, place)
            .orElseThrow(() -> new NotFound("Nothing was written in this section yet."));
    NarrativeDraft past = earlier.before(narrative, change, seen, NarrativeDraft.class);
    return changed(member, narrative, String.valueOf(past.text()));
  }

  /** What a section said before its latest changes, newest first. Refused: 404. */
  @Transactional
  List<EarlierText> before(Caller caller, Place place) {
    Membership member = access.require(caller, place.project(), Permission.READ);
    return written(member, place).stream()
        .flatMap(
            narrative ->
                earlier.said(narrative, LISTED, NarrativeDraft.class).stream()
                    .map(said -> EarlierText.of(said, narrative)))
        .toList();
  }

  /** Where the last change of a section is undone, below the project, if it is the caller's own. */
  @Transactional
  Optional<String> undoing(Caller caller, Place place) {
    Membership member = access.require(caller, place.project(), Permission.READ);
    return written(member, place).flatMap(narrative -> earlier.undoing(member, narrative));
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
  private static NarrativeSection section(Place place) {
    String named = place.section();
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
