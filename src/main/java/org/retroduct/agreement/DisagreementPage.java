package org.retroduct.agreement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * One disagreement of a round, and the form that decides it.
 *
 * @param form the fields of {@link DisagreementForm}
 * @param number from 1
 * @param decided how many of the round are decided
 * @param decision what was decided on this one, in words; empty while there is none
 * @param decidedBy who and when
 * @param open whether this reader may decide now
 * @param options with the access key of each as hint
 * @param rows the passages that are to be coded instead; never none
 * @param previous the address of the one before; null on the first
 * @param next the address of the one after; null on the last
 * @param action the address to POST to
 * @param inTranscript the place in the transcript
 * @param list the address of the list
 */
@CheckedTemplate(basePath = "agreement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DisagreementPage(
    Layout layout,
    Form form,
    int number,
    int total,
    long decided,
    String category,
    String transcript,
    String where,
    List<ContextTurn> context,
    List<VersionView> versions,
    String decision,
    String decidedBy,
    String reason,
    boolean open,
    List<Choice> options,
    List<PassageRow> rows,
    List<Choice> codes,
    @Nullable String previous,
    @Nullable String next,
    String action,
    String inTranscript,
    String list)
    implements TemplateInstance {
  DisagreementPage {
    context = List.copyOf(context);
    versions = List.copyOf(versions);
    options = List.copyOf(options);
    rows = List.copyOf(rows);
    codes = List.copyOf(codes);
  }
}
