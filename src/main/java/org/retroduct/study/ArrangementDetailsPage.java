package org.retroduct.study;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * What is known of an arrangement, to be changed, and its deletion.
 *
 * @param form the fields {@code name}, {@code pseudonym}, {@code description}, {@code entryPoint},
 *     {@code startedOn}, {@code endedOn} and {@code version}, and those of each row of the lists
 * @param message what was just done; empty for nothing
 * @param name as it is stored
 * @param lists what can be said several times of it
 * @param offers what the fields offer to choose from
 * @param version that is stored
 * @param kept why it cannot be deleted, as a sentence; empty if it can
 * @param back the address of the arrangement; with {@code /details} that to POST to
 */
@CheckedTemplate(basePath = "study", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ArrangementDetailsPage(
    Layout layout,
    Form form,
    String message,
    String name,
    Lists lists,
    Offers offers,
    long version,
    String kept,
    String back)
    implements TemplateInstance {

  /** The lists of an arrangement. */
  record Lists(Part motives, Part outcomes, Part partners, Part types, Part endStates) {
    static Lists of(Form form) {
      return new Lists(
          Part.of(ArrangementList.MOTIVES, form),
          Part.of(ArrangementList.OUTCOMES, form),
          Part.of(ArrangementList.PARTNERS, form),
          Part.of(ArrangementList.POSITIONS, form),
          Part.of(ArrangementList.END_STATES, form));
    }
  }

  /**
   * One list.
   *
   * @param filled its rows
   * @param spare empty rows to add to it
   */
  record Part(List<ArrangementList.Row> filled, List<ArrangementList.Row> spare) {
    /** Copies the rows. */
    Part {
      filled = List.copyOf(filled);
      spare = List.copyOf(spare);
    }

    static Part of(ArrangementList list, Form form) {
      return new Part(list.filled(form), list.spare(form));
    }
  }

  /**
   * What the fields offer.
   *
   * @param types those of the typology, and others that the arrangement has
   */
  record Offers(List<Choice> organisations, List<Choice> types) {
    /** Copies the lists. */
    Offers {
      organisations = List.copyOf(organisations);
      types = List.copyOf(types);
    }

    /** How it can have begun. */
    public List<Choice> entryPoints() {
      return Choice.each(EntryPoint.values());
    }

    /** What an intended outcome can be about. */
    public List<Choice> areas() {
      return Choice.each(OutcomeArea.values());
    }

    /** What an organisation can be in it. */
    public List<Choice> roles() {
      return Choice.each(PartnerRole.values());
    }

    /** How it can have ended up. */
    public List<Choice> endStates() {
      return Choice.each(EndState.values());
    }

    /** Degrees of integration, from low. */
    public List<Choice> degrees() {
      return Choice.each(NiaoDegree.values());
    }

    /** Families of form. */
    public List<Choice> families() {
      return Typologies.FAMILIES;
    }

    /** Places on the continuum. */
    public List<Choice> places() {
      return Typologies.PLACES;
    }
  }
}
