package org.retroduct.coding.codes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Notice;

/**
 * The codebook: a tree of codes by kind with their definitions, and the form to add one.
 *
 * @param form the fields {@code kind}, {@code name}, {@code parent}, {@code definition}, {@code
 *     includeWhen}, {@code excludeWhen} and {@code example}
 * @param told what was just done
 * @param version the number of the version shown
 * @param frozen whether it is frozen; the next change makes a new version then
 * @param keeping open rounds that keep to an earlier version, with its address
 * @param editor whether the reader may add codes
 * @param governor whether the reader may freeze it and import codes
 * @param base the address of the project
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CodebookPage(
    Layout layout,
    Form form,
    Notice told,
    int version,
    boolean frozen,
    List<Crumb> keeping,
    List<CodebookGroup> groups,
    List<Choice> kinds,
    List<Choice> parents,
    boolean editor,
    boolean governor,
    String base)
    implements TemplateInstance {
  CodebookPage {
    keeping = List.copyOf(keeping);
    groups = List.copyOf(groups);
    kinds = List.copyOf(kinds);
    parents = List.copyOf(parents);
  }
}
