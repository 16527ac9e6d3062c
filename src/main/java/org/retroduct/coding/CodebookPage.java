package org.retroduct.coding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * The codebook: a tree of codes by kind with their definitions, and the form to add one.
 *
 * @param form the fields {@code kind}, {@code name}, {@code parent}, {@code definition}, {@code
 *     includeWhen}, {@code excludeWhen} and {@code example}
 * @param message what was just done; empty for nothing
 * @param version the number of the version shown
 * @param frozen whether it is frozen; the next change makes a new version then
 * @param editor whether the reader may add codes
 * @param freezer whether the reader may freeze it
 * @param base the address of the project
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CodebookPage(
    Layout layout,
    Form form,
    String message,
    int version,
    boolean frozen,
    List<CodebookGroup> groups,
    List<Choice> kinds,
    List<Choice> parents,
    boolean editor,
    boolean freezer,
    String base)
    implements TemplateInstance {
  CodebookPage {
    groups = List.copyOf(groups);
    kinds = List.copyOf(kinds);
    parents = List.copyOf(parents);
  }
}
