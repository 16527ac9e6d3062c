package org.retroduct.coding.codes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Layout;

/**
 * One version of the codebook, to read.
 *
 * @param groups its codes; uses are the codings that were made with it
 * @param base the address of the project
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CodebookVersionPage(
    Layout layout, int version, boolean frozen, List<CodebookGroup> groups, String base)
    implements TemplateInstance {
  CodebookVersionPage {
    groups = List.copyOf(groups);
  }
}
