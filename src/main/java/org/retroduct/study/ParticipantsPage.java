package org.retroduct.study;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * The participants of a project and what each consented to, or one of them to be changed.
 *
 * @param form the fields {@code code}, {@code roleGroup}, {@code fineRole}, {@code arrangements},
 *     {@code takePart}, {@code record}, {@code quote} and {@code archive}
 * @param message what was just done; empty for nothing
 * @param code of the participant whom the form changes; empty where it adds one
 * @param lead whether the reader may add participants
 * @param action the address to POST to
 * @param back the list
 */
@CheckedTemplate(basePath = "study", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ParticipantsPage(
    Layout layout,
    Form form,
    String message,
    List<ParticipantRow> participants,
    List<Choice> roleGroups,
    List<Choice> arrangements,
    List<Choice> quotes,
    String code,
    boolean lead,
    String action,
    String back)
    implements TemplateInstance {
  ParticipantsPage {
    participants = List.copyOf(participants);
    roleGroups = List.copyOf(roleGroups);
    arrangements = List.copyOf(arrangements);
    quotes = List.copyOf(quotes);
  }
}
