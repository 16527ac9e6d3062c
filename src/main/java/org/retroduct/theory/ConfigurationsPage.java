package org.retroduct.theory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Layout;

/**
 * The configurations of a project.
 *
 * @param message what was just done; empty for nothing
 * @param undo the address that puts back what was just deleted; empty for nothing
 * @param writer whether the reader may build one
 * @param base the address of the project
 */
@CheckedTemplate(basePath = "theory", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ConfigurationsPage(
    Layout layout,
    String message,
    String undo,
    List<ConfigurationRow> configurations,
    boolean writer,
    String base)
    implements TemplateInstance {
  ConfigurationsPage {
    configurations = List.copyOf(configurations);
  }
}
