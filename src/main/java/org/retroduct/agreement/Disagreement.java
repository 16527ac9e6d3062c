package org.retroduct.agreement;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.transcript.Span;

/**
 * Codings that share words and that not all coders of the transcript made alike.
 *
 * @param id follows from the round and the place, so that it is the same at every reading
 * @param text the place of the transcript in {@link CodedTexts#texts}
 * @param span from the first word of any coding to the last
 * @param coders all of the transcript, by their places in {@link CodedTexts#coders}
 * @param parts the codings by span, code and coder
 */
record Disagreement(
    UUID id,
    UUID transcript,
    int text,
    Span span,
    List<Integer> coders,
    List<Part> parts,
    Category category) {
  Disagreement {
    coders = List.copyOf(coders);
    parts = List.copyOf(parts);
  }

  /** One code on one passage by one coder; the id follows from all three. */
  record Part(UUID id, int coder, CodedTexts.CodeOf code, Span span) {}

  /** What one coder did here; empty for nothing. */
  List<Part> by(int coder) {
    return parts.stream().filter(part -> part.coder() == coder).toList();
  }

  /** Who has coded anything here. */
  Set<Integer> active() {
    return parts.stream().map(Part::coder).collect(Collectors.toCollection(TreeSet::new));
  }
}
