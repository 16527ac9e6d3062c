package org.retroduct.agreement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * How far the coders of a round agree.
 *
 * @param about what the figures rest on: unit, transcripts, codebook version, date
 * @param table the figures
 * @param caveats what a reader has to know before using the figures
 * @param changes what was coded otherwise since the round was closed
 * @param method the paragraph for a paper, and the references it cites
 * @param form the fields {@code unit}, {@code level}, {@code interval} and {@code pair}
 * @param pairs of coders to choose from; empty where there are two, or too many for a list
 * @param everybody the address of the figures of all coders; empty where they are shown
 * @param intervals to choose from; empty where there is no choice
 * @param files the query of the same figures as a file
 * @param disagreements the address of the page on which they are settled; empty for none
 * @param base the address of the project
 */
@CheckedTemplate(basePath = "agreement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AgreementPage(
    Layout layout,
    Form form,
    String title,
    String about,
    AgreementTable table,
    List<String> caveats,
    List<String> changes,
    MethodText method,
    List<Choice> pairs,
    String everybody,
    List<Choice> units,
    List<Choice> levels,
    List<Choice> intervals,
    String files,
    String disagreements,
    String base)
    implements TemplateInstance {
  AgreementPage {
    caveats = List.copyOf(caveats);
    changes = List.copyOf(changes);
    pairs = List.copyOf(pairs);
    units = List.copyOf(units);
    levels = List.copyOf(levels);
    intervals = List.copyOf(intervals);
  }
}
