package org.retroduct.coding.rounds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * The form that opens a round of coding.
 *
 * @param form the fields {@code name}, {@code transcripts}, {@code coders}, {@code blind}, {@code
 *     unit} and {@code includeInterviewer}
 * @param transcripts to choose from
 * @param coders to choose from, by user name
 * @param units character, sentence and turn, each with a few words
 * @param base the address of the project
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewRound(
    Layout layout,
    Form form,
    List<Choice> transcripts,
    List<Choice> coders,
    List<Choice> units,
    String base)
    implements TemplateInstance {
  NewRound {
    transcripts = List.copyOf(transcripts);
    coders = List.copyOf(coders);
    units = List.copyOf(units);
  }
}
