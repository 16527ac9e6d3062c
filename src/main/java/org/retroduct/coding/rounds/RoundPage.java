package org.retroduct.coding.rounds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Figure;
import org.retroduct.platform.Layout;

/**
 * One round of coding.
 *
 * @param state open, closed or adjudicated
 * @param facts unit, blindness, codebook version, dates: name and value
 * @param lead whether the reader may close it
 * @param closable whether it can be closed now
 * @param uncounted the transcripts that would not count in it if it were closed now; empty for none
 * @param base the address of the round
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RoundPage(
    Layout layout,
    String message,
    String name,
    String state,
    List<Figure> facts,
    List<RoundTranscript> transcripts,
    boolean lead,
    boolean closable,
    String uncounted,
    String base)
    implements TemplateInstance {
  RoundPage {
    facts = List.copyOf(facts);
    transcripts = List.copyOf(transcripts);
  }
}
