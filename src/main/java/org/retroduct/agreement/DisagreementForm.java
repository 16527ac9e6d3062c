package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.retroduct.coding.SegmentDraft;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.platform.Violation;

/**
 * The form that decides a disagreement: {@code decision} is the name of an outcome, or {@code one-}
 * and the place of a {@link Version}; {@link PassageRows} say what is to be coded instead; {@code
 * reason}.
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
      segments.addAll(new PassageRows(shown).read(form));
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

  /** The form as it stands before anybody types: what was decided, if anything was. */
  Form filled() {
    DecisionView decision = shown.all().decision(shown.of());
    if (decision == null) {
      return Form.empty();
    }
    Map<String, List<String>> values =
        new HashMap<>(new PassageRows(shown).filled(decision.segments()));
    values.put("reason", List.of(decision.reason()));
    values.put("decision", List.of(decision(decision)));
    return new Form(values, List.of());
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
    if (field.startsWith("segments")) {
      return PassageRows.field(field);
    }
    boolean known =
        field.equals("reason") || field.startsWith("words-") || field.startsWith("codes-");
    return known ? field : "decision";
  }

  private static String sentence(String message) {
    String first = Named.capital(message);
    return first.endsWith(".") ? first : first + ".";
  }
}
