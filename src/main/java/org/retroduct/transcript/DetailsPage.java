package org.retroduct.transcript;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * What is known of a transcript, to be changed, and its deletion.
 *
 * @param form the fields {@code title}, {@code kind}, {@code conductedOn}, {@code phase}, {@code
 *     status}, {@code arrangements}, {@code participants}, {@code version} and one for each speaker
 * @param message what was just done; empty for nothing
 * @param title as it is stored
 * @param size how long it is, in words
 * @param meanings who a speaker can be, but for somebody unknown
 * @param version that is stored
 * @param kept why it cannot be deleted, as a sentence; empty if it can
 * @param base the address of the project
 * @param back the address of the transcript; with {@code /details} that to POST to
 */
@CheckedTemplate(basePath = "transcript", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DetailsPage(
    Layout layout,
    Form form,
    String message,
    String title,
    String size,
    List<Voice> speakers,
    List<Choice> meanings,
    List<Choice> participants,
    List<Choice> arrangements,
    List<Choice> kinds,
    List<Choice> phases,
    List<Choice> statuses,
    long version,
    String kept,
    String base,
    String back)
    implements TemplateInstance {
  /** Copies the lists. */
  DetailsPage {
    speakers = List.copyOf(speakers);
    meanings = List.copyOf(meanings);
    participants = List.copyOf(participants);
    arrangements = List.copyOf(arrangements);
    kinds = List.copyOf(kinds);
    phases = List.copyOf(phases);
    statuses = List.copyOf(statuses);
  }

  /**
   * A speaker of whom one says who it is.
   *
   * @param field its name in the form
   * @param label as the file writes it
   * @param said how much is this speaker's, in words
   */
  record Voice(String field, String label, String said) {}
}
