package org.retroduct.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Figure;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Notice;
import org.retroduct.theory.ConfigurationRow;
import org.retroduct.theory.Diagram;

/**
 * One arrangement: what is known of it, its configurations, and its summary for the report.
 *
 * @param told what was just done; empty for nothing
 * @param description may be empty
 * @param figures transcripts, coded segments, configurations, passages, participants
 * @param facts partners, entry, period, types, end state: name and value
 * @param configurations those that rest on its passages
 * @param diagram the same configurations, drawn
 * @param unwritten how many required texts the summary lacks
 * @param blocking what else keeps the summary from being final, as sentences; empty if nothing does
 * @param narratives what the team writes in the summary, in its order
 * @param writer whether the reader may write, and build a configuration
 * @param editor whether the reader may change what is known of the arrangement
 * @param base the address of the arrangement
 * @param project the address of the project
 */
@CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ArrangementPage(
    Layout layout,
    Notice told,
    String name,
    String description,
    List<Figure> figures,
    List<Figure> facts,
    List<ConfigurationRow> configurations,
    Diagram diagram,
    int unwritten,
    List<String> blocking,
    List<NarrativeView> narratives,
    boolean writer,
    boolean editor,
    String base,
    String project)
    implements TemplateInstance {
  ArrangementPage {
    figures = List.copyOf(figures);
    facts = List.copyOf(facts);
    configurations = List.copyOf(configurations);
    blocking = List.copyOf(blocking);
    narratives = List.copyOf(narratives);
  }
}
