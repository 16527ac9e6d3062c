package org.retroduct.transcript;

import java.util.List;

/** Reads transcripts in every format that is understood; the one way in. */
public final class Readers {

  // A day of talk, one cue a second and four lines a cue, is 350,000.
  private static final int MOST_LINES = 400_000;

  private Readers() {}

  /**
   * Reads a file.
   *
   * @param fileName a hint only, between formats that look alike: what a file is, its content says
   * @param content the bytes of the whole file
   */
  public static Reading read(String fileName, byte[] content) {
    Warnings warnings = new Warnings();
    try {
      if (content.length == 0) {
        throw new Unreadable(null, "The file is empty.");
      }
      if (Signature.isZip(content)) {
        return WordReader.read(content, warnings);
      }
      String reason = Signature.refusal(content);
      if (reason != null) {
        throw new Unreadable(null, reason);
      }
      return readText(fileName, Decoder.decode(content, warnings), warnings);
    } catch (Unreadable e) {
      return e.refusal();
    }
  }

  /** Reads a text that came without a file: plain text, Markdown, WebVTT or SubRip. */
  public static Reading readText(String text) {
    Warnings warnings = new Warnings();
    try {
      return readText("", Decoder.checked(text, warnings), warnings);
    } catch (Unreadable e) {
      return e.refusal();
    }
  }

  private static Reading readText(String fileName, String text, Warnings warnings)
      throws Unreadable {
    if (WhiteSpace.isAll(text)) {
      throw new Unreadable(null, "The file is empty.");
    }
    List<String> lines = Line.split(text);
    if (lines.size() > MOST_LINES) {
      throw new Unreadable(MOST_LINES, "The file has more lines than a transcript can have.");
    }
    if (CueReader.isVtt(lines)) {
      return CueReader.readVtt(lines, warnings);
    }
    if (CueReader.isSrt(lines)) {
      return CueReader.readSrt(lines, warnings);
    }
    if (MarkdownLines.are(fileName, lines)) {
      return ScriptReader.read("md", MarkdownLines.of(lines), warnings);
    }
    return ScriptReader.read("txt", PlainLines.of(lines), warnings);
  }
}
