package org.retroduct.coding.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Pager;

/**
 * The transcripts of a project, with the reader's progress in each, and the form to add one.
 *
 * @param form the fields {@code title}, {@code arrangement}, {@code participant}, {@code kind},
 *     {@code conductedOn} and {@code file}
 * @param message what was just done; empty for nothing
 * @param added the address of what was just added; empty for nothing
 * @param warnings what the last import could not take as text, as sentences
 * @param unknown the labels in what was just added of whom nobody has said who they are, in words
 * @param coder whether the reader may code
 * @param rounds whether the reader has any of these in an open round
 * @param importer whether the reader may add transcripts
 * @param action the address to POST to
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TranscriptsPage(
    Layout layout,
    Form form,
    String message,
    String added,
    List<String> warnings,
    String unknown,
    List<TranscriptRow> transcripts,
    Pager pager,
    List<Choice> arrangements,
    List<Choice> participants,
    List<Choice> kinds,
    boolean coder,
    boolean rounds,
    boolean importer,
    String action)
    implements TemplateInstance {
  TranscriptsPage {
    warnings = List.copyOf(warnings);
    transcripts = List.copyOf(transcripts);
    arrangements = List.copyOf(arrangements);
    participants = List.copyOf(participants);
    kinds = List.copyOf(kinds);
  }
}
