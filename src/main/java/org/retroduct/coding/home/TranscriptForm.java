package org.retroduct.coding.home;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Days;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.platform.Violation;
import org.retroduct.transcript.TranscriptDraft;
import org.retroduct.transcript.TranscriptKind;

/** The form that adds a transcript, as it was posted. */
class TranscriptForm {
  @RestForm @Nullable FileUpload file;
  @RestForm @Nullable String title;
  @RestForm @Nullable String kind;
  @RestForm @Nullable String arrangement;
  @RestForm @Nullable String participant;
  @RestForm @Nullable String conductedOn;

  /** The file. Refused: none was chosen (422). */
  FileUpload chosenFile() {
    if (file == null || file.fileName() == null || file.fileName().isBlank()) {
      throw new Invalid("file", "Choose a file. Nothing was stored.");
    }
    return file;
  }

  /** What it says; without a title the name of the file. Refused: what cannot be read (422). */
  TranscriptDraft draft() {
    String named = chosenFile().fileName().replaceFirst("\\.[^.]{1,5}$", "");
    UUID about = read("arrangement", arrangement, UUID::fromString, "Choose one of the list.");
    UUID who = read("participant", participant, UUID::fromString, "Choose one of the list.");
    return new TranscriptDraft(
        title == null || title.isBlank() ? named : title,
        read("kind", kind, TranscriptForm::kind, "Choose one of the list."),
        about == null ? List.of() : List.of(about),
        who == null ? null : List.of(who),
        read("conductedOn", conductedOn, TranscriptForm::day, "Write the date as 2026-01-31."),
        null,
        Map.of(),
        null);
  }

  private static <T> @Nullable T read(
      String field, @Nullable String value, Function<String, T> reader, String advice) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return reader.apply(value.strip());
    } catch (IllegalArgumentException | DateTimeParseException unreadable) {
      throw new Invalid(field, advice);
    }
  }

  private static LocalDate day(String written) {
    return Days.require("conductedOn", LocalDate.parse(written));
  }

  private static TranscriptKind kind(String word) {
    for (TranscriptKind kind : TranscriptKind.values()) {
      if (Named.of(kind).equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no such kind");
  }

  /** The same form again with the reasons why it was refused; a browser forgets the file. */
  Form refused(Invalid invalid) {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "title", title);
    put(values, "kind", kind);
    put(values, "arrangement", arrangement);
    put(values, "participant", participant);
    put(values, "conductedOn", conductedOn);
    Form form = Form.of(values);
    for (Violation violation : invalid.violations()) {
      form = form.refused(violation.field().replaceFirst("s\\[0]$", ""), violation.message());
    }
    return form;
  }

  private static void put(Map<String, String> values, String field, @Nullable String value) {
    if (value != null) {
      values.put(field, value);
    }
  }
}
