package org.retroduct.transcript;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be the label of a speaker, by its form alone. */
final class Labels {

  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 6;
  private static final Pattern NEVER = Pattern.compile("[?!;\"\u201C\u201D|{}=<>@*\\\\]");
  private static final String NUMBER = "(?:[ ._#-]{0,2}(?:\\d{1,4}|[A-Za-z]))?";
  private static final Pattern STRONG =
      Pattern.compile(
          "(?i:interviewer|interviewee|researcher|respondent|participant|moderator|facilitator"
              + "|speaker|informant|unknown speaker|int|iv|ie|ir)"
              + NUMBER
              + "|[IRPQAirp]\\d{0,4}|[A-Z]{1,4}[-_ ]?\\d{1,4}[a-z]?");
  private static final Pattern STOP_IN_NAME = Pattern.compile("[^\\s.]{5,}\\.|\\.\\.");
  private static final Pattern TRAILING_NUMBER = Pattern.compile("[ ._-]*[\\d.]+$");
  private static final String BEFORE = "*_[<>-\u2013\u2014 ";
  private static final String AFTER = "*_]>,-\u2013\u2014: ";
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "di", "van", "von", "der", "den", "of", "the", "and", "la", "le", "al", "bin",
          "y", "e", "for");

  /** What heads lines that describe a transcript or a document, and is nobody's name. */
  private static final Set<String> DESCRIPTIONS =
      Set.of(
          "abstract",
          "aim",
          "aims",
          "agenda",
          "annex",
          "appendix",
          "arrangement",
          "attendees",
          "audio",
          "author",
          "background",
          "box",
          "case",
          "chapter",
          "code",
          "codes",
          "comment",
          "comments",
          "conclusion",
          "context",
          "copyright",
          "date",
          "date of interview",
          "duration",
          "end",
          "end time",
          "ethics",
          "ethics reference",
          "example",
          "field",
          "fig",
          "figure",
          "file",
          "file name",
          "filename",
          "format",
          "id",
          "important",
          "interview",
          "interview date",
          "interview id",
          "interview number",
          "key",
          "kind",
          "language",
          "legend",
          "length",
          "location",
          "method",
          "methods",
          "mode",
          "nb",
          "note",
          "notes",
          "objective",
          "objectives",
          "organisation",
          "organization",
          "page",
          "part",
          "participant code",
          "participant id",
          "place",
          "platform",
          "present",
          "project",
          "ps",
          "purpose",
          "question",
          "recommendation",
          "recommendations",
          "recorded",
          "recording",
          "ref",
          "reference",
          "results",
          "role",
          "role group",
          "section",
          "setting",
          "site",
          "source",
          "start",
          "start time",
          "status",
          "step",
          "study",
          "subject",
          "summary",
          "table",
          "tags",
          "time",
          "title",
          "to",
          "topic",
          "topics",
          "transcribed",
          "transcribed by",
          "transcriber",
          "transcript",
          "transcript id",
          "transcription",
          "trust",
          "type",
          "venue",
          "version",
          "warning",
          "website");

  /** Labels that also head lines of description ("Participant: P01"). */
  private static final Set<String> AMBIGUOUS =
      Set.of(
          "interviewer",
          "interviewers",
          "interviewee",
          "participant",
          "participants",
          "researcher",
          "respondent",
          "speaker",
          "speakers",
          "moderator",
          "facilitator",
          "name");

  private Labels() {}

  /** The label without marks around it. */
  static String clean(String label) {
    String cleaned = WhiteSpace.collapse(Normalizer.normalize(label, Normalizer.Form.NFC));
    int begin = 0;
    while (begin < cleaned.length() && BEFORE.indexOf(cleaned.charAt(begin)) >= 0) {
      begin++;
    }
    int end = cleaned.length();
    while (end > begin && AFTER.indexOf(cleaned.charAt(end - 1)) >= 0) {
      end--;
    }
    return cleaned.substring(begin, end);
  }

  /** What is equal for labels of one speaker. */
  static String fold(String label) {
    return label.toLowerCase(Locale.ROOT);
  }

  /** Whether it can be a label at all. */
  static boolean possible(String label) {
    return !label.isEmpty()
        && label.length() <= LONGEST
        && label.codePoints().anyMatch(Character::isLetter)
        && label.chars().filter(c -> c == ' ').count() < MOST_WORDS
        && !NEVER.matcher(label).find();
  }

  /** Whether it is hardly anything but a label: "Speaker 1", "INT", "P01". */
  static boolean strong(String label) {
    return STRONG.matcher(label).matches() && !describes(label);
  }

  /** Whether it is written like a name: each word with a capital. */
  static boolean named(String label) {
    if (label.length() > LONGEST || STOP_IN_NAME.matcher(label).find()) {
      return false;
    }
    String[] words = label.split("[ /]");
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      int first =
          word.isEmpty()
              ? ' '
              : word.codePointAt(word.charAt(0) == '(' && word.length() > 1 ? 1 : 0);
      boolean lower = Character.isLowerCase(first) || !Character.isLetterOrDigit(first);
      if (lower && (i == 0 || !PARTICLES.contains(word))) {
        return false;
      }
    }
    return Character.isLetter(label.codePointAt(0));
  }

  /** Whether such a line describes the transcript, and nobody speaks. */
  static boolean describes(String label) {
    if (label.length() > LONGEST) {
      return false;
    }
    String folded = fold(label);
    return DESCRIPTIONS.contains(folded)
        || DESCRIPTIONS.contains(TRAILING_NUMBER.matcher(folded).replaceFirst(""));
  }

  /** Whether such a line may describe the transcript, or be speech. */
  static boolean ambiguous(String label) {
    return AMBIGUOUS.contains(fold(label));
  }
}
