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
 * @param measure the name of the headline coefficient
 * @param definition what it is, in a sentence
 * @param coders their names, or Coder A and Coder B
 * @param pooled over all codes, and by kind
 * @param others further coefficients over all codes: name, value, reason if there is none
 * @param caveats what a reader has to know before using the figures
 * @param form the fields {@code unit} and {@code level} of the choice of figures
 * @param units to choose from
 * @param levels to choose from
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
    List<String> coders,
    List<AgreementGroup> groups,
    List<AgreementRow> pooled,
    List<Choice> others,
    List<String> caveats,
    List<Choice> units,
    List<Choice> levels,
    String disagreements,
    String base)
    implements TemplateInstance {
  AgreementPage {
    coders = List.copyOf(coders);
    groups = List.copyOf(groups);
    pooled = List.copyOf(pooled);
    others = List.copyOf(others);
    caveats = List.copyOf(caveats);
    units = List.copyOf(units);
    levels = List.copyOf(levels);
  }
}
