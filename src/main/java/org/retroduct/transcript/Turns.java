package org.retroduct.transcript;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what is said into turns: what one speaker says without a break is one. */
final class Turns {

  /** A turn that still grows. */
  private static final class Draft {
    final @Nullable String label;
    final int line;
    final StringBuilder words = new StringBuilder();
    @Nullable Long startMs;
    @Nullable Long endMs;

    Draft(@Nullable String label, int line) {
      this.label = label;
      this.line = line;
    }

    void add(@Nullable Timing timing, String more) {
      words.append(more).append(' ');
      if (timing == null) {
        return;
      }
      if (startMs == null) {
        startMs = timing.startMs();
      }
      Long end = timing.endMs();
      if (end != null) {
        endMs = endMs == null ? end : Long.valueOf(Math.max(endMs, end));
      }
    }

    boolean isEmpty() {
      return WhiteSpace.isAll(words);
    }

    ReadTurn turn() {
      String text = WhiteSpace.collapse(Normalizer.normalize(words, Normalizer.Form.NFC));
      return new ReadTurn(label, startMs, endMs, text);
    }
  }

  private final Warnings warnings;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, String> spellings = new HashMap<>();

  Turns(Warnings warnings) {
    this.warnings = warnings;
  }

  /** Somebody speaks: the last speaker goes on, or another begins. */
  void say(int line, String label, @Nullable Timing timing, String words) {
    String spelling = spellings.computeIfAbsent(Labels.fold(label), folded -> label);
    dropEmpty();
    Draft last = last();
    if (last == null || !spelling.equals(last.label)) {
      last = new Draft(spelling, line);
      drafts.add(last);
    }
    last.add(timing, words);
  }

  /** A paragraph or cue of which the file does not say whose it is. */
  void sayUnlabelled(int line, @Nullable Timing timing, String words) {
    Draft draft = new Draft(null, line);
    draft.add(timing, words);
    drafts.add(draft);
  }

  /** Whoever spoke last goes on. */
  void goOn(int line, @Nullable Timing timing, String words) {
    Draft last = last();
    if (last == null) {
      sayUnlabelled(line, timing, words);
    } else {
      last.add(timing, words);
    }
  }

  /** What there is; a speaker without words is left out. */
  List<ReadTurn> finish() {
    dropEmpty();
    return drafts.stream().filter(draft -> !draft.isEmpty()).map(Draft::turn).toList();
  }

  private void dropEmpty() {
    Draft last = last();
    if (last != null && last.isEmpty()) {
      warnings.add(last.line, "A speaker without words is left out.");
      drafts.remove(drafts.size() - 1);
    }
  }

  private @Nullable Draft last() {
    return drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
  }
}
