package org.retroduct.coding.rounds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Layout;

/**
 * The rounds of coding of a project.
 *
 * @param lead whether the reader may open a round
 * @param base the address of the project
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RoundsPage(Layout layout, String message, List<RoundRow> rounds, boolean lead, String base)
    implements TemplateInstance {
  RoundsPage {
    rounds = List.copyOf(rounds);
  }
}
