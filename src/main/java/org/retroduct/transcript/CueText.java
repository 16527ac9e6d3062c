package org.retroduct.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of a cue without its tags.
 *
 * @param voice whose they are, if a voice tag says so; it holds to the end of the tag or the cue
 */
record CueText(@Nullable String voice, String text) {

  private static final int LONGEST_TAG = 1_000;
  private static final int LONGEST_ENTITY = 10;
  private static final Pattern VOICE = Pattern.compile("v(?:\\.[^\\s>]*)?\\s+(.*)", Pattern.DOTALL);
  private static final Pattern SRT_TAG =
      Pattern.compile("/?(?:i|b|u|s|font(?:\\s.*)?)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PLACEMENT = Pattern.compile("\\{\\\\[^}]{1,100}\\}");
  private static final Pattern REFERENCE = Pattern.compile("&(#?\\w{1,8});");
  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "nbsp", "\u00A0", "quot", "\"", "apos", "'", "lrm",
          "\u200E", "rlm", "\u200F");

  /**
   * The parts of one line of a cue; at least one.
   *
   * @param voice who speaks at its beginning
   */
  static List<CueText> parts(String line, @Nullable String voice, boolean vtt) {
    List<CueText> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    @Nullable String speaker = voice;
    int i = 0;
    while (i < line.length()) {
      int close = line.charAt(i) == '<' ? tagEnd(line, i, vtt) : -1;
      if (close < 0) {
        i = appendCharacter(text, line, i, vtt);
        continue;
      }
      String tag = line.substring(i + 1, close);
      Matcher matcher = VOICE.matcher(tag);
      boolean begins = vtt && matcher.matches();
      if (begins || (vtt && tag.equals("/v"))) {
        parts.add(new CueText(speaker, text.toString()));
        text.setLength(0);
        speaker = begins ? decode(matcher.group(1)) : null;
        speaker = speaker != null && speaker.isBlank() ? null : speaker;
      }
      i = close + 1;
    }
    String rest = vtt ? text.toString() : PLACEMENT.matcher(text).replaceAll("");
    parts.add(new CueText(speaker, rest));
    return parts;
  }

  /** Where the tag that opens at an index closes; -1 if it is no tag. */
  private static int tagEnd(String line, int open, boolean vtt) {
    if (open + 1 == line.length()) {
      return -1;
    }
    char first = line.charAt(open + 1);
    if (first != '/' && !Character.isLetterOrDigit(first)) {
      return -1;
    }
    int limit = Math.min(line.length(), open + LONGEST_TAG);
    for (int i = open + 1; i < limit && line.charAt(i) != '<'; i++) {
      if (line.charAt(i) == '>') {
        return vtt || SRT_TAG.matcher(line.substring(open + 1, i)).matches() ? i : -1;
      }
    }
    return -1;
  }

  private static int appendCharacter(StringBuilder text, String line, int index, boolean vtt) {
    char c = line.charAt(index);
    if (c == '&' && vtt) {
      String head = line.substring(index, Math.min(line.length(), index + LONGEST_ENTITY));
      int end = head.indexOf(';') + 1;
      text.append(end == 0 ? "&" : decode(head.substring(0, end)));
      return index + Math.max(1, end);
    }
    text.append(c);
    return index + 1;
  }

  /** Character references; those that are none stay as they are. */
  private static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return REFERENCE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
  }

  private static String character(String name, String otherwise) {
    if (!name.startsWith("#")) {
      return ENTITIES.getOrDefault(name.toLowerCase(Locale.ROOT), otherwise);
    }
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    String digits = name.substring(hex ? 2 : 1);
    if (!digits.matches(hex ? "[0-9A-Fa-f]{1,6}" : "[0-9]{1,7}")) {
      return otherwise;
    }
    int c = Integer.parseInt(digits, hex ? 16 : 10);
    boolean usable =
        Character.isValidCodePoint(c)
            && c >= ' '
            && (c < 0xD800 || c > 0xDFFF)
            && (c & 0xFFFE) != 0xFFFE;
    return usable ? Character.toString(c) : otherwise;
  }
}
