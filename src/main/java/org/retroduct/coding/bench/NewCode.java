package org.retroduct.coding.bench;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * The form that adds a code from the workbench; what was ticked and typed there comes back.
 *
 * @param form the fields {@code kind}, {@code name}, {@code parent}, {@code definition}, {@code
 *     includeWhen}, {@code excludeWhen} and {@code example}
 * @param transcript its title
 * @param round the open round that the coder codes for, which keeps to its own version of the
 *     codebook; empty outside one
 * @param carried the fields of the workbench, name and value, to be posted again
 * @param action the address to POST to
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewCode(
    Layout layout,
    Form form,
    String transcript,
    String round,
    List<Choice> kinds,
    List<Choice> parents,
    List<Choice> carried,
    String action)
    implements TemplateInstance {
  NewCode {
    kinds = List.copyOf(kinds);
    parents = List.copyOf(parents);
    carried = List.copyOf(carried);
  }
}
