package org.retroduct.coding.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Layout;

/**
 * How far each coder is with each transcript, as far as the reader may know.
 *
 * @param importer whether the reader may add transcripts
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProgressPage(
    Layout layout, List<String> coders, List<TeamRow> rows, boolean importer, String base)
    implements TemplateInstance {
  ProgressPage {
    coders = List.copyOf(coders);
    rows = List.copyOf(rows);
  }
}
