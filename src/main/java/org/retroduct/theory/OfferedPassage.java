package org.retroduct.theory;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.coding.SegmentView;
import org.retroduct.project.Names;

/**
 * A passage as pages show it beside a configuration.
 *
 * @param source the transcript's title, the codes and the coder
 * @param codes the ids of its codes
 */
record OfferedPassage(UUID id, String text, String source, Set<UUID> codes) {
  static OfferedPassage of(SegmentView segment, String title, Names names) {
    String keys =
        segment.codes().stream()
            .map(code -> code.code() == null ? code.name() : code.code())
            .collect(Collectors.joining(" "));
    return new OfferedPassage(
        segment.id(),
        segment.text(),
        title + " · " + keys + " · " + names.of(segment.coder()),
        segment.codes().stream().map(SegmentView.CodeOf::id).collect(Collectors.toSet()));
  }
}
