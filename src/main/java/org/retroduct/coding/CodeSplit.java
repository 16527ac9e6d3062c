package org.retroduct.coding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * The form that makes a code below another and gives it some of its passages.
 *
 * @param form the fields {@code name}, {@code definition}, {@code includeWhen}, {@code excludeWhen}
 *     and {@code segments} (repeated)
 * @param tag the code that is split
 * @param passages that can be moved
 * @param others how many cannot, being in an open round, or are too many for the page
 * @param governor whether the reader may do it
 * @param address of the code
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CodeSplit(
    Layout layout,
    Form form,
    CodeTag tag,
    List<Choice> passages,
    int others,
    boolean governor,
    String address)
    implements TemplateInstance {
  CodeSplit {
    passages = List.copyOf(passages);
  }
}
