package org.retroduct.theory;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;

/**
 * What a coder says of linked passages.
 *
 * @param segments the coder's own, of one transcript, at most 50; they fill two slots or more
 * @param sentence how they hang together; at most 4,000 characters
 * @param configuration what took it up; missing for none
 */
public record PartialDraft(
    List<Part> segments, @Nullable String sentence, @Nullable UUID configuration) {
  private static final int MOST = 50;

  /** A list that is missing is empty. */
  public PartialDraft {
    segments = segments == null ? List.of() : List.copyOf(segments);
  }

  /** A segment and the slot that it fills. */
  public record Part(@Nullable UUID segment, @Nullable Slot slot) {}

  void require() {
    long slots = segments.stream().map(Part::slot).filter(Objects::nonNull).distinct().count();
    long named = segments.stream().map(Part::segment).distinct().count();
    boolean whole = segments.stream().allMatch(p -> p.segment() != null && p.slot() != null);
    new Check()
        .that(whole, "segments", "must name a segment and a slot each")
        .that(slots >= 2, "segments", "must fill two slots or more")
        .that(named == segments.size(), "segments", "names a segment twice")
        .that(named <= MOST, "segments", "has more than 50 segments")
        .text(sentence, "sentence", 4_000)
        .done();
  }

  List<UUID> ids() {
    return segments.stream()
        .map(Part::segment)
        .filter(Objects::nonNull)
        .collect(Collectors.toList());
  }
}
