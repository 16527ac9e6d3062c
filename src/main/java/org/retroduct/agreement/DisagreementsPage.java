package org.retroduct.agreement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Pager;

/**
 * All disagreements of a round, and the button that ends the adjudication.
 *
 * @param message what was just done; empty for nothing
 * @param left how many are still to be decided
 * @param adjudicated whether it is ended
 * @param may whether the reader may decide
 * @param coder whether the reader may decide and has coded in the round
 * @param next the address of the first undecided one; empty for none
 * @param base the address of the round
 */
@CheckedTemplate(basePath = "agreement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DisagreementsPage(
    Layout layout,
    String message,
    String round,
    List<DisagreementRow> rows,
    Pager pager,
    int total,
    long decided,
    long left,
    boolean adjudicated,
    boolean may,
    boolean coder,
    String next,
    String base)
    implements TemplateInstance {
  DisagreementsPage {
    rows = List.copyOf(rows);
  }
}
