package org.retroduct.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads subtitles: WebVTT and SubRip. Cues of one speaker become one turn. */
final class CueReader {

  private static final String ARROW = "-->";
  private static final int LONGEST_TIMING = 400;
  private static final Pattern TIMING_LINE =
      Pattern.compile(
          "\\s*(?:\\d{1,4}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}\\s*-->\\s*(?:\\d{1,4}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}(?:\\s.*)?");
  private static final Pattern DEFINITION = Pattern.compile("(?:STYLE|REGION)\\s*");
  private static final Pattern NOTE = Pattern.compile("NOTE(?:\\s.*)?", Pattern.DOTALL);
  private static final Pattern CHANGE = Pattern.compile("\\s{0,9}(?:>>+|-)\\s{0,9}(?=\\S)");
  private static final String CLOSERS = "\"')]\u2019\u201D";

  /** A line of a cue, or what of it one voice says. */
  private record Piece(int line, @Nullable String voice, Timing timing, String text) {}

  private final boolean vtt;
  private final List<String> source;
  private final Warnings warnings;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Integer> notes = new ArrayList<>();
  private int next;

  private CueReader(boolean vtt, List<String> source, Warnings warnings) {
    this.vtt = vtt;
    this.source = source;
    this.warnings = warnings;
  }

  /** Whether a text is WebVTT: it must begin with that word. */
  static boolean isVtt(List<String> source) {
    return Pattern.matches(
        "WEBVTT(?:[ \\t].*)?",
        source.get(0).substring(0, Math.min(source.get(0).length(), LONGEST_TIMING)));
  }

  /** Whether a text is SubRip: it begins with the times of a cue, most often under a number. */
  static boolean isSrt(List<String> source) {
    int first = 0;
    while (first < source.size() && WhiteSpace.isAll(source.get(first))) {
      first++;
    }
    return isTiming(source, first)
        || (isTiming(source, first + 1) && source.get(first).strip().matches("\\d{1,9}"));
  }

  private static boolean isTiming(List<String> source, int index) {
    return index < source.size()
        && source.get(index).length() <= LONGEST_TIMING
        && TIMING_LINE.matcher(source.get(index)).matches();
  }

  static Reading.Read readVtt(List<String> source, Warnings warnings) throws Unreadable {
    return new CueReader(true, source, warnings).read();
  }

  static Reading.Read readSrt(List<String> source, Warnings warnings) throws Unreadable {
    return new CueReader(false, source, warnings).read();
  }

  private Reading.Read read() throws Unreadable {
    if (vtt) {
      skipBlock();
    }
    while (next < source.size()) {
      if (WhiteSpace.isAll(source.get(next))) {
        next++;
      } else {
        readBlock();
      }
    }
    return turns();
  }

  private void readBlock() throws Unreadable {
    String first = source.get(next);
    if (vtt && DEFINITION.matcher(first).matches()) {
      skipBlock();
    } else if (vtt && NOTE.matcher(first).matches()) {
      while (next < source.size() && !WhiteSpace.isAll(source.get(next))) {
        notes.add(next++);
      }
    } else if (first.contains(ARROW)) {
      readCue();
    } else if (next + 1 < source.size() && source.get(next + 1).contains(ARROW)) {
      next++;
      readCue();
    } else {
      readStray();
    }
  }

  private void skipBlock() {
    while (next < source.size() && !WhiteSpace.isAll(source.get(next))) {
      next++;
    }
  }

  private void readCue() throws Unreadable {
    Timing timing = isTiming(source, next) ? Timing.of(source.get(next)) : null;
    if (timing == null) {
      throw new Unreadable(next + 1, "The times of this cue cannot be read.");
    }
    Long end = timing.endMs();
    if (end != null && end < timing.startMs()) {
      warnings.add(next + 1, "This cue ends before it begins.");
    }
    next++;
    addLines(timing);
  }

  /** Words after a blank line inside a cue: kept, since somebody said them. */
  private void readStray() {
    if (pieces.isEmpty()) {
      warnings.add(next + 1, "Words before the first cue are not part of the text.");
      skipBlock();
      return;
    }
    warnings.add(
        next + 1, "These words have no times of their own and were added to the cue before.");
    addLines(pieces.get(pieces.size() - 1).timing());
  }

  private void addLines(Timing timing) {
    String voice = null;
    boolean opens = true;
    while (next < source.size() && !WhiteSpace.isAll(source.get(next))) {
      for (CueText part : CueText.parts(source.get(next), voice, vtt)) {
        voice = part.voice();
        if (!WhiteSpace.isAll(part.text())) {
          add(new Piece(next + 1, voice, timing, part.text()), opens);
          opens = false;
        }
      }
      next++;
    }
  }

  private void add(Piece piece, boolean opens) {
    if (opens) {
      lines.add(Line.blank(piece.line()));
      pieces.add(new Piece(piece.line(), null, piece.timing(), ""));
    }
    lines.add(Line.of(piece.line(), piece.text()));
    pieces.add(piece);
  }

  private Reading.Read turns() throws Unreadable {
    List<@Nullable Lead> leads = new ArrayList<>();
    for (Piece piece : pieces) {
      leads.add(lead(piece));
    }
    Speakers speakers = Speakers.among(lines, leads);
    Turns turns = new Turns(warnings);
    boolean ended = true;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Lead lead = leads.get(i);
      if (WhiteSpace.isAll(piece.text())) {
        continue;
      }
      if (lead != null && speakers.speaks(i)) {
        turns.say(piece.line(), lead.label(), piece.timing(), lead.words());
      } else if (speakers.any() || !ended) {
        turns.goOn(piece.line(), piece.timing(), piece.text());
      } else {
        turns.sayUnlabelled(piece.line(), piece.timing(), piece.text());
      }
      ended = endsSentence(piece.text());
    }
    return finish(turns, speakers);
  }

  private static @Nullable Lead lead(Piece piece) {
    if (piece.voice() != null) {
      return new Lead(Labels.clean(piece.voice()), null, piece.text(), Lead.Style.TABLE);
    }
    String text =
        CHANGE.matcher(piece.text()).lookingAt()
            ? CHANGE.matcher(piece.text()).replaceFirst("")
            : piece.text();
    Lead lead = Lead.of(text, 0);
    return lead == null || lead.style() != Lead.Style.COLON || lead.timing() != null ? null : lead;
  }

  private Reading.Read finish(Turns turns, Speakers speakers) throws Unreadable {
    Legend legend = new Legend(speakers.labels(0));
    for (int note : notes) {
      String text = source.get(note).replaceFirst("^NOTE\\s*", "");
      if (!text.isEmpty() && !legend.take(text)) {
        warnings.add(note + 1, "This note is not part of the text.");
      }
    }
    List<ReadTurn> read = turns.finish();
    if (read.isEmpty()) {
      throw new Unreadable(null, "The file holds no words that anybody says.");
    }
    return new Reading.Read(vtt ? "vtt" : "srt", read, warnings.byLine(), legend.meanings());
  }

  /** Without speakers, cues are joined until a sentence ends. */
  private static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0
        && (WhiteSpace.is(text.charAt(end - 1)) || CLOSERS.indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return end > 0 && ".?!\u2026\u3002".indexOf(text.charAt(end - 1)) >= 0;
  }
}
