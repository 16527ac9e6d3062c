package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.transcript.Span;

/**
 * What one coder did with a passage, or several did alike.
 *
 * @param coders by their places in {@link CodedTexts#coders}
 * @param parts those of the first of them; empty where they coded nothing
 */
record Version(List<Integer> coders, List<Disagreement.Part> parts) {
  Version {
    coders = List.copyOf(coders);
    parts = List.copyOf(parts);
  }

  private record Coded(Span span, UUID code) {}

  /** The versions of a passage in the order of the coders' letters, empty ones too. */
  static List<Version> of(Disagreement disagreement) {
    Map<Set<Coded>, List<Integer>> alike = new LinkedHashMap<>();
    for (Integer coder : disagreement.coders()) {
      Set<Coded> did =
          disagreement.by(coder).stream()
              .map(part -> new Coded(part.span(), part.code().id()))
              .collect(Collectors.toSet());
      alike.computeIfAbsent(did, set -> new ArrayList<>()).add(coder);
    }
    return alike.values().stream()
        .map(coders -> new Version(coders, disagreement.by(coders.get(0))))
        .toList();
  }

  /** The coders' names, as {@code Coder A and Coder B}. */
  String names(Deliberation all) {
    return coders.stream()
        .map(coder -> DisagreementWords.name(all, coder))
        .collect(Collectors.joining(" and "));
  }

  List<UUID> ids() {
    return parts.stream().map(Disagreement.Part::id).toList();
  }
}
