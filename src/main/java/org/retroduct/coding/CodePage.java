package org.retroduct.coding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * One code: what it stands for, and the form to change it.
 *
 * @param form the fields of the form that adds a code, and {@code codable} and {@code retired}
 * @param message what was just done; empty for nothing
 * @param tag the code as it is shown elsewhere; its key is empty for a heading
 * @param editor whether the reader may change it
 * @param governor whether the reader may delete it
 * @param action the address of the page
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CodePage(
    Layout layout,
    Form form,
    String message,
    CodeTag tag,
    int uses,
    List<Choice> parents,
    List<Choice> categories,
    boolean editor,
    boolean governor,
    String action)
    implements TemplateInstance {
  CodePage {
    parents = List.copyOf(parents);
    categories = List.copyOf(categories);
  }
}
