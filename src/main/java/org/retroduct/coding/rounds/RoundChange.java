package org.retroduct.coding.rounds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * The form that changes a round, and the one that calls it off.
 *
 * @param form the fields {@code name} and {@code version}; of an open round also {@code unit},
 *     {@code includeInterviewer}, {@code transcripts} and {@code coders}, who are added
 * @param open whether more than the name can be changed
 * @param transcripts to add to the round, or to give to more coders
 * @param coders to choose from, by user name
 * @param base the address of the round
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RoundChange(
    Layout layout,
    Form form,
    boolean open,
    List<Choice> transcripts,
    List<Choice> coders,
    List<Choice> units,
    String base)
    implements TemplateInstance {
  RoundChange {
    transcripts = List.copyOf(transcripts);
    coders = List.copyOf(coders);
    units = List.copyOf(units);
  }
}
