package org.retroduct.study;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * The arrangements of a project, and the form to add one.
 *
 * @param form the fields {@code name}, {@code description}, {@code entryPoint}, {@code type},
 *     {@code startedOn} and {@code endedOn}
 * @param message what was just done; empty for nothing
 * @param lead whether the reader may add arrangements
 * @param action the address to POST to
 */
@CheckedTemplate(basePath = "study", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ArrangementsPage(
    Layout layout,
    Form form,
    String message,
    List<ArrangementRow> arrangements,
    List<Choice> entryPoints,
    List<Choice> types,
    boolean lead,
    String action)
    implements TemplateInstance {
  ArrangementsPage {
    arrangements = List.copyOf(arrangements);
    entryPoints = List.copyOf(entryPoints);
    types = List.copyOf(types);
  }
}
