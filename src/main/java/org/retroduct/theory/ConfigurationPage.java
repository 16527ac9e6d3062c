package org.retroduct.theory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * The builder of a configuration: passages first, then one sentence of how they hang together.
 *
 * @param form the fields {@code label}, {@code ev} (repeated), {@code contextText}, {@code
 *     resourceText}, {@code reasoningText}, {@code outcomeText}, {@code forWhom}, {@code relation}
 *     and {@code status}
 * @param message what was just done; empty for nothing
 * @param number of the configuration; 0 for a new one
 * @param slots the four parts, C R T O
 * @param statuses to choose from
 * @param relations supports, refutes, refines and illustrates, for passages that are newly ticked
 * @param writer whether the reader may save
 * @param action the address to POST to
 * @param back the list of configurations
 */
@CheckedTemplate(basePath = "theory", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ConfigurationPage(
    Layout layout,
    Form form,
    String message,
    int number,
    List<Slot> slots,
    List<Choice> statuses,
    List<Choice> relations,
    boolean writer,
    String action,
    String back)
    implements TemplateInstance {
  ConfigurationPage {
    slots = List.copyOf(slots);
    statuses = List.copyOf(statuses);
    relations = List.copyOf(relations);
  }
}
