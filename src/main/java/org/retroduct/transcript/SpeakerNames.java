package org.retroduct.transcript;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;
import org.retroduct.study.ParticipantView;

/**
 * What names of people mean in a project: who is meant by a label, or by the value of a mapping.
 */
final class SpeakerNames {
  private static final Map<String, Speaker.Identity> ROLES =
      Map.of(
          "interviewer", Speaker.Identity.INTERVIEWER,
          "unknown", Speaker.Identity.UNKNOWN);

  private final Map<String, UUID> byName = new HashMap<>();
  private final Map<String, String> chosen = new HashMap<>();

  /**
   * @param chosen to each label what the lead says it means
   */
  SpeakerNames(Collection<ParticipantView> participants, Map<String, @Nullable String> chosen) {
    for (ParticipantView participant : participants) {
      byName.put(key(participant.code()), participant.id());
      byName.put(participant.id().toString(), participant.id());
    }
    chosen.forEach(
        (label, meaning) -> {
          if (meaning != null) {
            this.chosen.put(key(label), key(meaning));
          }
        });
  }

  /** How a label is compared: in any case; empty for turns without one. */
  static String key(@Nullable String label) {
    return label == null ? "" : label.strip().toLowerCase(Locale.ROOT);
  }

  /** Notes each chosen meaning that is neither a role nor a participant. */
  void check(Check check, Map<String, @Nullable String> named) {
    named.forEach(
        (label, meaning) ->
            check.that(
                meaning == null || meant(key(meaning)) != null,
                "speakers." + label,
                "is no participant of this project; give a participant’s code, or interviewer"));
  }

  /** Whether every label that was chosen for is among {@code keys}. */
  boolean allBorne(Collection<String> keys) {
    return keys.containsAll(chosen.keySet());
  }

  /** Whether a legend names somebody who is no participant and for whom nobody was chosen. */
  boolean misses(Map<String, String> legend) {
    return legend.entrySet().stream()
        .anyMatch(e -> !chosen.containsKey(e.getKey()) && meant(key(e.getValue())) == null);
  }

  /** The same map with its labels as they are compared. */
  static Map<String, String> byKey(Map<String, String> legend) {
    Map<String, String> byKey = new HashMap<>();
    legend.forEach((label, meaning) -> byKey.put(key(label), meaning));
    return byKey;
  }

  /** Who a label stands for by choice alone. */
  Speaker.Identity chosen(@Nullable String label) {
    Speaker.Identity identity = meant(chosen.getOrDefault(key(label), ""));
    return identity == null ? Speaker.Identity.UNKNOWN : identity;
  }

  /**
   * Who a label stands for at the import: by choice, else by what the file says of it, else as a
   * participant's code, else by itself.
   *
   * @param legend what the file says of its labels, by key
   */
  Speaker.Identity identify(@Nullable String label, Map<String, String> legend) {
    if (label == null || chosen.containsKey(key(label))) {
      return chosen(label);
    }
    Speaker.Identity told = meant(key(legend.get(key(label))));
    if (told != null) {
      return told;
    }
    UUID participant = byName.get(key(label));
    if (participant != null) {
      return Speaker.Identity.of(participant);
    }
    return SpeakerRole.ofLabel(label) == SpeakerRole.INTERVIEWER
        ? Speaker.Identity.INTERVIEWER
        : Speaker.Identity.UNKNOWN;
  }

  private Speaker.@Nullable Identity meant(String meaning) {
    UUID participant = byName.get(meaning);
    return participant == null ? ROLES.get(meaning) : Speaker.Identity.of(participant);
  }
}
