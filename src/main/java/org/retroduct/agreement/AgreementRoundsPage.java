package org.retroduct.agreement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Layout;

/**
 * The agreement of successive rounds side by side.
 *
 * @param columns the rounds in the order of closing; empty before any is closed
 * @param pooled the figures over all codes
 * @param rows the codes, the lowest in the latest round first
 * @param changes whether anything has changed that can be compared
 * @param base the address of the project
 */
@CheckedTemplate(basePath = "agreement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AgreementRoundsPage(
    Layout layout,
    List<RoundsTable.Column> columns,
    RoundsTable.Row pooled,
    List<RoundsTable.Row> rows,
    boolean changes,
    String base)
    implements TemplateInstance {
  AgreementRoundsPage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
