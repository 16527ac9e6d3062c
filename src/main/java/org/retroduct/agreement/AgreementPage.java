package org.retroduct.agreement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * How far the coders of a round agree.
 *
 * @param about what the figures rest on: unit, transcripts, codebook version, date
 * @param measure the name of the headline coefficient
 * @param definition what it is, in a sentence
 * @param columns headings over the numbers of passages: the coders, or Coder A and Coder B
 * @param pooled over all codes, and by kind
 * @param others further coefficients over all codes: name, value, reason if there is none
 * @param caveats what a reader has to know before using the figures
 * @param changes what was coded otherwise since the round was closed
 * @param lowest the codes to talk through first
 * @param heat each two coders compared; null for two
 * @param method the paragraph for a paper, and the references it cites
 * @param form the fields {@code unit}, {@code level} and {@code interval} of the choice of figures
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
    String measure,
    String definition,
    List<String> columns,
    List<AgreementGroup> groups,
    List<AgreementRow> pooled,
    List<Choice> others,
    List<String> caveats,
    List<String> changes,
    List<LowCode> lowest,
    @Nullable PairHeat heat,
    MethodText method,
    List<Choice> units,
    List<Choice> levels,
    List<Choice> intervals,
    String files,
    String disagreements,
    String base)
    implements TemplateInstance {
  AgreementPage {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
    pooled = List.copyOf(pooled);
    others = List.copyOf(others);
    caveats = List.copyOf(caveats);
    changes = List.copyOf(changes);
    lowest = List.copyOf(lowest);
    units = List.copyOf(units);
    levels = List.copyOf(levels);
    intervals = List.copyOf(intervals);
  }
}
