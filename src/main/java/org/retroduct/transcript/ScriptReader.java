package org.retroduct.transcript;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the lines of a script (plain text, Markdown, Word) into turns. */
final class ScriptReader {

  private static final String FRONT = "This line before the first turn is not part of the text.";
  private static final int LONGEST_CLOSING = 200;
  // Lines longer than this are not broken by hand: each is a paragraph.
  private static final int WRAPPED = 120;

  private final String format;
  private final List<Line> lines;
  private final Warnings warnings;
  private final List<@Nullable Lead> leads = new ArrayList<>();
  private final Turns turns;

  private ScriptReader(String format, List<Line> lines, Warnings warnings) {
    this.format = format;
    this.lines = lines;
    this.warnings = warnings;
    this.turns = new Turns(warnings);
  }

  static Reading.Read read(String format, List<Line> lines, Warnings warnings) throws Unreadable {
    return new ScriptReader(format, lines, warnings).read();
  }

  private Reading.Read read() throws Unreadable {
    findLeads();
    Speakers speakers = Speakers.among(lines, leads);
    int first = speakers.first();
    Legend legend = new Legend(speakers.labels(first));
    int end = closing();
    if (speakers.any()) {
      leaveFrontOut(first, legend);
      for (int i = first; i < end; i++) {
        take(i, speakers);
      }
    } else {
      takeParagraphs(end);
    }
    List<ReadTurn> read = turns.finish();
    if (read.isEmpty()) {
      throw new Unreadable(null, "The file holds no words that anybody says.");
    }
    return new Reading.Read(format, read, warnings.byLine(), legend.meanings());
  }

  private void findLeads() {
    Timing pending = null;
    for (Line line : lines) {
      Lead lead = line.lead();
      Timing alone = null;
      if (lead == null && line.kind() == Line.Kind.PLAIN) {
        alone = Timing.alone(line.text());
        lead = alone == null ? Lead.of(line.text(), line.bold()) : null;
      }
      leads.add(lead == null ? null : lead.withTiming(pending));
      if (!line.isBlank()) {
        pending = alone;
      }
    }
  }

  private void leaveFrontOut(int first, Legend legend) {
    for (Line line : lines.subList(0, first)) {
      boolean says = line.text().chars().anyMatch(Character::isLetterOrDigit);
      if (says && Timing.alone(line.text()) == null && !legend.take(line.text())) {
        warnings.add(line.number(), FRONT);
      }
    }
  }

  private void take(int index, Speakers speakers) {
    Line line = lines.get(index);
    Lead lead = leads.get(index);
    if (lead != null && speakers.speaks(index)) {
      turns.say(line.number(), lead.label(), lead.timing(), lead.words());
    } else if (line.kind() == Line.Kind.HEADING) {
      warnings.add(line.number(), "This heading between turns is not part of the text.");
    } else if (!line.isBlank() && Timing.alone(line.text()) == null) {
      Timing.Leading leading = Timing.leadingBracketed(line.text());
      String words = leading == null ? line.text() : line.text().substring(leading.end());
      turns.goOn(line.number(), null, words);
    }
  }

  /** Without speakers, what blank lines part are paragraphs, and each is a turn. */
  private void takeParagraphs(int end) {
    boolean each =
        lines.stream().noneMatch(Line::isBlank)
            && lines.stream().anyMatch(line -> line.text().length() > WRAPPED);
    boolean opens = true;
    Timing pending = null;
    for (Line line : lines.subList(0, end)) {
      if (line.kind() == Line.Kind.FRONT) {
        warnings.add(line.number(), FRONT);
        continue;
      }
      Timing alone = Timing.alone(line.text());
      if (line.isBlank() || alone != null) {
        opens = true;
        pending = alone == null ? pending : alone;
        continue;
      }
      Timing.Leading leading = Timing.leadingBracketed(line.text());
      String words = leading == null ? line.text() : line.text().substring(leading.end());
      if (opens || each || leading != null || line.kind() != Line.Kind.PLAIN) {
        turns.sayUnlabelled(line.number(), leading == null ? pending : leading.timing(), words);
        pending = null;
      } else {
        turns.goOn(line.number(), null, words);
      }
      opens = line.kind() != Line.Kind.PLAIN;
    }
  }

  /** Where the script ends: before a last line in brackets that stands alone. */
  private int closing() {
    int last = previousWithWords(lines.size());
    int before = previousWithWords(last);
    if (before < 0) {
      return lines.size();
    }
    Line line = lines.get(last);
    Lead leadBefore = leads.get(before);
    boolean onlyWordsOfTurn = leadBefore != null && WhiteSpace.isAll(leadBefore.words());
    boolean oneLineATurn = leadBefore != null && !line.isIndented();
    boolean alone = lines.get(last - 1).isBlank() || oneLineATurn;
    if (line.lead() != null || onlyWordsOfTurn || !alone || !isBracketed(line.text())) {
      return lines.size();
    }
    warnings.add(line.number(), "This closing line in brackets is not part of the text.");
    return last;
  }

  private int previousWithWords(int index) {
    int i = index - 1;
    while (i >= 0 && lines.get(i).isBlank()) {
      i--;
    }
    return i;
  }

  private static boolean isBracketed(String text) {
    String line = text.strip();
    if (line.length() < 3 || line.length() > LONGEST_CLOSING || Timing.alone(line) != null) {
      return false;
    }
    char close = line.charAt(0) == '[' ? ']' : line.charAt(0) == '(' ? ')' : 0;
    return close != 0 && line.indexOf(close) == line.length() - 1;
  }
}
