package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.retroduct.coding.SegmentDraft;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.platform.Violation;
import org.retroduct.transcript.Quotes;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TextOutline;

/**
 * The form that decides a disagreement: {@code decision} is the name of an outcome, or {@code one-}
 * and the place of a {@link Version}; {@code code}, {@code also} and {@code words} say what is to
 * be coded instead; {@code reason}.
 */
final class DisagreementForm {
  private static final String ONE = "one-";

  private final DisagreementDesk.Shown shown;

  DisagreementForm(DisagreementDesk.Shown shown) {
    this.shown = shown;
  }

  static String one(int version) {
    return ONE + version;
  }

  /** What was posted. Refused with {@link Invalid}: a choice that is none, words not found. */
  DecisionDraft read(Form form) {
    String choice = form.value("decision");
    List<UUID> accepted = new ArrayList<>();
    List<SegmentDraft> segments = new ArrayList<>();
    Outcome outcome;
    if (choice.startsWith(ONE)) {
      outcome = Outcome.ACCEPT_ONE;
      accepted.addAll(version(choice).ids());
    } else {
      outcome = outcome(choice);
    }
    if (outcome == Outcome.NEW) {
      Span span = words(form.value("words"));
      segments.add(SegmentDraft.at(span.start(), span.end(), codes(form), null));
    }
    return new DecisionDraft(outcome, accepted, segments, form.value("reason"));
  }

  private Version version(String choice) {
    List<Version> versions = Version.of(shown.of());
    String place = choice.substring(ONE.length());
    if (place.matches("\\d{1,3}") && Integer.parseInt(place) < versions.size()) {
      return versions.get(Integer.parseInt(place));
    }
    throw new Invalid("decision", "Choose what is to be coded.");
  }

  private static Outcome outcome(String choice) {
    for (Outcome outcome : Outcome.values()) {
      if (Named.of(outcome).equals(choice)) {
        return outcome;
      }
    }
    throw new Invalid("decision", "Choose what is to be coded.");
  }

  private static List<UUID> codes(Form form) {
    List<UUID> codes = new ArrayList<>();
    for (String field : List.of("code", "also")) {
      String value = form.value(field);
      if (!value.isEmpty()) {
        try {
          codes.add(UUID.fromString(value));
        } catch (IllegalArgumentException none) {
          throw new Invalid(field, "Choose a code of the list.");
        }
      }
    }
    if (codes.isEmpty()) {
      throw new Invalid("code", "Choose the code that these words get.");
    }
    return codes;
  }

  /** Looked for in the turns of the passage; no words are the words of the passage. */
  private Span words(String words) {
    Span passage = shown.of().span();
    if (words.isBlank()) {
      return passage;
    }
    Span around = turns(shown.all().outline(shown.of()), passage);
    return Quotes.find(shown.text().excerpt(around), words).stream()
        .map(found -> found.shift(around.start()))
        .filter(found -> found.overlaps(passage))
        .findFirst()
        .orElseThrow(
            () -> new Invalid("words", "These words are not in the passage or beside it."));
  }

  /** All turns that a passage touches. */
  static Span turns(TextOutline outline, Span passage) {
    Span around = passage;
    for (TextOutline.Stretch turn : outline.turns()) {
      Span span = new Span(turn.start(), turn.end());
      around = span.overlaps(passage) ? around.hull(span) : around;
    }
    return around;
  }

  /** The form as it stands before anybody types: what was decided, if anything was. */
  Form filled() {
    Map<String, String> values = new HashMap<>();
    values.put("words", shown.text().excerpt(shown.of().span()));
    DecisionView decision = shown.all().decision(shown.of());
    if (decision != null) {
      values.put("reason", decision.reason());
      values.put("decision", decision(decision));
      decision.segments().forEach(segment -> fill(values, segment));
    }
    return Form.of(values);
  }

  private String decision(DecisionView decision) {
    List<Version> versions = Version.of(shown.of());
    for (int i = 0; i < versions.size(); i++) {
      List<UUID> taken = decision.accepted();
      if (!taken.isEmpty() && versions.get(i).ids().containsAll(taken)) {
        return one(i);
      }
    }
    return Named.of(decision.outcome());
  }

  private void fill(Map<String, String> values, SegmentDraft segment) {
    values.put("words", shown.text().excerpt(Settlement.span(segment)));
    List<UUID> codes = Objects.requireNonNull(segment.codes());
    values.put("code", codes.get(0).toString());
    if (codes.size() > 1) {
      values.put("also", codes.get(1).toString());
    }
  }

  /** The same form, refused by the service, in words beside the fields. */
  static Form refused(Form form, Invalid invalid) {
    Form refused = form;
    for (Violation violation : invalid.violations()) {
      String field = field(violation.field());
      String message = sentence(violation.message());
      boolean missing = field.equals("reason") && form.value("reason").isBlank();
      refused = refused.refused(field, missing ? "Give a reason." : message);
    }
    return refused;
  }

  private static String field(String field) {
    if (field.equals("reason") || field.equals("words") || field.equals("code")) {
      return field;
    }
    if (field.startsWith("segments")) {
      return field.endsWith("codes") ? "code" : "words";
    }
    return field.equals("also") ? "also" : "decision";
  }

  private static String sentence(String message) {
    String first = message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    return first.endsWith(".") ? first : first + ".";
  }
}
