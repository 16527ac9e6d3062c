package org.retroduct.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.platform.Violation;

/**
 * The form of what is known of a transcript. Its field {@code participants} holds those beside who
 * speaks: speakers are with it by themselves.
 */
final class DetailsForm {
  private static final String INTERVIEWER = SpeakerRole.INTERVIEWER.word();

  private DetailsForm() {}

  /** What a form says of this transcript at present. */
  static Form of(TranscriptView transcript) {
    Map<String, List<String>> values = new HashMap<>();
    values.put("title", List.of(transcript.title()));
    values.put("kind", List.of(Named.of(transcript.kind())));
    values.put("status", List.of(Named.of(transcript.status())));
    values.put("phase", Stream.ofNullable(transcript.phase()).map(Named::of).toList());
    values.put(
        "conductedOn", Stream.ofNullable(transcript.conductedOn()).map(String::valueOf).toList());
    values.put("arrangements", transcript.arrangements().stream().map(UUID::toString).toList());
    List<UUID> others = new ArrayList<>(transcript.participants());
    for (int i = 0; i < transcript.speakers().size(); i++) {
      SpeakerView speaker = transcript.speakers().get(i);
      boolean known = speaker.role() != SpeakerRole.UNKNOWN;
      values.put(speaker(i), known ? List.of(speaker.meaning()) : List.of());
      others.remove(speaker.participant());
    }
    values.put("participants", others.stream().map(UUID::toString).toList());
    values.put("version", List.of(String.valueOf(transcript.version())));
    return Form.posted(values);
  }

  /** The field of the speaker at a place, from 0. */
  static String speaker(int place) {
    return "speaker" + (place + 1);
  }

  /** What a form wants a transcript to be. Refused: what cannot be read (422). */
  static TranscriptDraft draft(Form form, TranscriptView present) {
    Map<String, @Nullable String> speakers = new LinkedHashMap<>();
    Set<UUID> participants = new LinkedHashSet<>(form.ids("participants"));
    for (int i = 0; i < present.speakers().size(); i++) {
      String meaning = form.value(speaker(i));
      if (!meaning.isEmpty()) {
        speakers.put(label(present.speakers().get(i)), meaning);
      }
      if (!meaning.isEmpty() && !meaning.equals(INTERVIEWER)) {
        participants.add(Form.id(speaker(i), meaning));
      }
    }
    return new TranscriptDraft(
        form.value("title").strip(),
        form.choice(TranscriptKind.class, "kind"),
        form.ids("arrangements"),
        List.copyOf(participants),
        form.date("conductedOn"),
        form.chosen(TranscriptPhase.class, "phase"),
        speakers,
        form.choice(TranscriptStatus.class, "status"));
  }

  /** The form with the reasons why it was refused, each at its field. */
  static Form refused(Form form, Invalid invalid, TranscriptView present) {
    Form refused = form;
    for (Violation violation : invalid.violations()) {
      String field = violation.field().replaceFirst("\\[\\d+]$", "");
      String message = violation.message();
      for (int i = 0; i < present.speakers().size(); i++) {
        String label = label(present.speakers().get(i));
        if (field.equals("speakers." + label)) {
          field = speaker(i);
          message = "“%s” %s.".formatted(label, message);
        }
      }
      refused = refused.refused(field, message);
    }
    return refused;
  }

  private static String label(SpeakerView speaker) {
    return Objects.requireNonNullElse(speaker.label(), "");
  }
}
