package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.List;

/** Takes a drawn sentence apart word by word; each word carries the marks that lie on it. */
final class WordCut {
  private final List<Run> runs;
  private int at;
  private int from;

  WordCut(Line line) {
    this.runs = new ArrayList<>(line.runs());
    if (line.more() > 0) {
      runs.add(Run.bare("+" + line.more(), true));
    }
  }

  /**
   * The pieces of the next characters, with the codes that are written at their beginning or end.
   */
  List<Run> next(int characters) {
    List<Run> pieces = new ArrayList<>();
    int left = characters;
    while (at < runs.size() && (left > 0 || belongsToWhatIsBefore(runs.get(at)))) {
      Run run = runs.get(at);
      int to = run.label() ? run.text().length() : Math.min(run.text().length(), from + left);
      pieces.add(new Run(run.text().substring(from, to), run.marks(), 0, 0, run.label()));
      left -= run.label() ? 0 : to - from;
      from = to;
      if (to == run.text().length()) {
        at++;
        from = 0;
      }
    }
    return pieces;
  }

  private static boolean belongsToWhatIsBefore(Run run) {
    return run.label() && !run.text().startsWith("[");
  }
}
