package org.retroduct.theory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Notice;

/**
 * The builder of a configuration: codes and passages, then one sentence of how they hang together.
 *
 * @param form the fields {@code label}, {@code contexts}, {@code resources}, {@code reasonings},
 *     {@code outcomes} (repeated), {@code contextText}, {@code resourceText}, {@code
 *     reasoningText}, {@code outcomeText}, {@code statement}, {@code forWhom}, {@code polarity},
 *     {@code status}, {@code ev} (repeated), {@code relation} and {@code partial}, from which it is
 *     built; of the form for one passage also {@code segment}, {@code slot}, {@code strength} and
 *     {@code note}
 * @param told what was just done
 * @param number of the configuration; 0 for a new one
 * @param label the short name as it is stored; empty for none
 * @param merged what took the configuration up; its address is empty if nothing did
 * @param columns the four parts, C R T O
 * @param reads what stands in the sentence for each part, by its text field; empty if missing
 * @param evidence what was brought for and against it
 * @param hidden whether a round hides others' work from the reader, be there any or not
 * @param choices what the selects offer, by their names
 * @param writer whether the reader may save
 * @param action the address to POST to
 * @param back the list of configurations
 */
@CheckedTemplate(basePath = "theory", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ConfigurationPage(
    Layout layout,
    Form form,
    Notice told,
    int number,
    String label,
    Crumb merged,
    List<SlotColumn> columns,
    Map<String, String> reads,
    List<EvidenceRow> evidence,
    boolean hidden,
    Map<String, List<Choice>> choices,
    boolean writer,
    String action,
    String back)
    implements TemplateInstance {
  ConfigurationPage {
    columns = List.copyOf(columns);
    evidence = List.copyOf(evidence);
  }
}
