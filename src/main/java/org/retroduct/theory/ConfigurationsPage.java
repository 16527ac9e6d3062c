package org.retroduct.theory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Notice;

/**
 * The configurations of a project.
 *
 * @param told what was just done
 * @param writer whether the reader may build one
 * @param base the address of the project
 */
@CheckedTemplate(basePath = "theory", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ConfigurationsPage(
    Layout layout, Notice told, List<ConfigurationRow> configurations, boolean writer, String base)
    implements TemplateInstance {
  ConfigurationsPage {
    configurations = List.copyOf(configurations);
  }
}
