package org.retroduct.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Crumb;
import org.retroduct.project.Names;
import org.retroduct.project.Permission;

/**
 * A partial configuration in the list.
 *
 * @param transcript the title of what it was found in; empty if its passages were removed
 * @param href where its coder changes it; empty for others
 * @param configuration the one that took it up, and its address; empty where none did
 * @param build where a configuration is built from it; empty where one was, or the reader may not
 * @param memos the address of those on it
 */
record PartialRow(
    String sentence,
    String coder,
    String transcript,
    List<Linked> parts,
    String href,
    Crumb configuration,
    String build,
    String memos) {

  PartialRow {
    parts = List.copyOf(parts);
  }

  /** A passage that it links. */
  record Linked(String slot, String kind, String words, String href) {}

  /**
   * One of a shelf, as its reader sees it.
   *
   * @param titles of transcripts, by id
   */
  static PartialRow of(
      PartialView partial, PartialShelves.Shelf shelf, Map<UUID, String> titles, Names names) {
    String base = "/projects/" + shelf.member().project();
    boolean own = partial.coder().equals(shelf.member().caller().username());
    String transcript =
        partial.draft().ids().stream()
            .map(shelf.passages()::get)
            .filter(Objects::nonNull)
            .map(passage -> titles.getOrDefault(passage.transcript(), ""))
            .findFirst()
            .orElse("");
    return new PartialRow(
        partial.sentence(),
        names.of(partial.coder()),
        transcript,
        linked(partial, shelf, base),
        own ? base + "/partials/" + partial.id() : "",
        configuration(partial, shelf, base),
        build(partial, shelf, base),
        base + "/memos?target=" + partial.id());
  }

  /** The configuration that took it up, as a link; empty where none did or it is out of sight. */
  static Crumb configuration(PartialView partial, PartialShelves.Shelf shelf, String base) {
    ConfigurationView taken = shelf.tookUp(partial);
    return taken == null
        ? new Crumb("", "", false)
        : new Crumb(BuilderScreen.named(taken), base + "/configurations/" + taken.id(), false);
  }

  /** Where a configuration is built from it. */
  static String build(PartialView partial, PartialShelves.Shelf shelf, String base) {
    return shelf.tookUp(partial) == null && shelf.member().may(Permission.CODE)
        ? base + "/configurations/new?partial=" + partial.id()
        : "";
  }

  private static List<Linked> linked(PartialView partial, PartialShelves.Shelf shelf, String base) {
    List<Linked> linked = new ArrayList<>();
    for (PartialDraft.Part part : partial.segments()) {
      SegmentView passage = shelf.passages().get(part.segment());
      Slot slot = part.slot();
      if (passage != null && slot != null) {
        String kind = CodeTag.letter(slot.usual());
        String href = base + "/segments/" + passage.id();
        linked.add(new Linked(slot.title(), kind, passage.text(), href));
      }
    }
    return linked;
  }
}
