package org.retroduct.coding.bench;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Acts;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Brief;
import org.retroduct.platform.When;

/**
 * Something that a coder did to a passage, and how to undo it.
 *
 * @param what was done, as {@code Changed codes, memo}
 * @param before the first words that the passage had; empty if it has them still
 * @param words of the passage, the first of them
 * @param others how many other passages it was done to
 * @param href the passage; empty if its coding is removed
 * @param undo the address to POST to that undoes it; empty where there is nothing to undo
 * @param button what the button says
 * @param all the field of the button that says that all others are meant too; empty if not
 * @param segment the value of that field
 */
record ActRow(
    String when,
    String what,
    String before,
    String words,
    int others,
    String transcript,
    List<CodeTag> codes,
    String href,
    String undo,
    String button,
    String all,
    UUID segment) {
  static final int WORDS_SHOWN = 110;

  ActRow {
    codes = List.copyOf(codes);
  }

  /**
   * An act as a row.
   *
   * @param base the address of the project
   */
  static ActRow of(Acts.Act act, SegmentView segment, boolean deleted, String title, String base) {
    String self = base + "/segments/" + segment.id();
    Undo undo = undo(act, deleted, base, self);
    return new ActRow(
        When.minute(act.at()),
        what(act) + (since(act, deleted) ? ", removed since" : ""),
        Brief.of(act.words(), WORDS_SHOWN),
        Brief.of(segment.text(), WORDS_SHOWN),
        act.segments() - 1,
        title,
        segment.codes().stream().map(CodeTag::of).toList(),
        deleted ? "" : self,
        undo.address,
        undo.button,
        undo.all,
        segment.id());
  }

  /** The same without the button that only removes the passage. */
  ActRow withoutRemoving() {
    return undo.endsWith("/delete")
        ? new ActRow(
            when, what, before, words, others, transcript, codes, href, "", "", "", segment)
        : this;
  }

  private record Undo(String address, String button, String all) {
    private static final Undo NONE = new Undo("", "", "");

    private Undo(String address, String button) {
      this(address, button, "");
    }
  }

  /** Making and putting back are undone by removing, removing by putting back. */
  private static Undo undo(Acts.Act act, boolean deleted, String base, String self) {
    if (act.segments() > 1) {
      return undoAll(act, deleted, base, self);
    }
    Acts.Kind kind = act.kind();
    if (kind == Acts.Kind.DELETED) {
      return act.newest() && deleted ? new Undo(self + "/restore", "Put it back") : Undo.NONE;
    }
    if (deleted) {
      return Undo.NONE;
    }
    if (kind == Acts.Kind.CHANGED) {
      String address = base + "/acts/" + act.id() + "/undo";
      return new Undo(address, act.newest() ? "Undo" : "Go back to before this");
    }
    return kind == null || act.newest() ? new Undo(self + "/delete", "Remove") : Undo.NONE;
  }

  private static Undo undoAll(Acts.Act act, boolean deleted, String base, String self) {
    if (act.kind() == Acts.Kind.RESTORED) {
      return act.newest() && !deleted
          ? new Undo(base + "/acts/" + act.id() + "/delete", "Remove them again")
          : Undo.NONE;
    }
    if (act.left() == 0) {
      return Undo.NONE;
    }
    boolean whole = act.left() == act.segments();
    String which = whole ? "all " + act.left() : "the other " + act.left();
    return act.kind() == Acts.Kind.DELETED
        ? new Undo(base + "/acts/" + act.id() + "/restore", "Put " + which + " back")
        : new Undo(self + "/delete", "Remove " + which, "removeAll");
  }

  /** Whether the passage is gone, though not by this act. */
  private static boolean since(Acts.Act act, boolean deleted) {
    return deleted && act.segments() == 1 && act.kind() != Acts.Kind.DELETED;
  }

  private static String what(Acts.Act act) {
    Acts.@Nullable Kind kind = act.kind();
    String passages = act.segments() == 1 ? "" : " %,d passages".formatted(act.segments());
    if (kind == null) {
      return "Coded" + passages;
    }
    return switch (kind) {
      case CHANGED -> "Changed " + String.join(", ", act.changed());
      case DELETED -> "Removed" + passages;
      case RESTORED -> "Put back" + passages;
    };
  }

  /** What screen readers add to the button. */
  public String about() {
    return what.toLowerCase(Locale.ROOT) + ", " + when;
  }
}
