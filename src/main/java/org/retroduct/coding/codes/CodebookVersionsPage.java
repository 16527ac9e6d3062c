package org.retroduct.coding.codes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Pager;

/**
 * The versions of the codebook and what was done to it.
 *
 * @param form the versions chosen for a comparison, {@code since} and {@code version}
 * @param choices all versions, the latest first, and the empty codebook
 * @param base the address of the project
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CodebookVersionsPage(
    Layout layout,
    Form form,
    List<CodebookVersions.Row> versions,
    List<Choice> choices,
    List<CodebookStory.Line> acts,
    Pager pager,
    String base)
    implements TemplateInstance {
  CodebookVersionsPage {
    versions = List.copyOf(versions);
    choices = List.copyOf(choices);
    acts = List.copyOf(acts);
  }
}
