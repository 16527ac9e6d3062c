package org.retroduct.transcript;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads legends: "I = interviewer, R = respondent (S02)", "Speaker 1 is the interviewer". */
final class Legend {

  static final String INTERVIEWER = "interviewer";

  private static final int LONGEST_LINE = 1_000;
  private static final Pattern CLAUSES = Pattern.compile("[,;.\u00B7]\\s|[.;]$|\\sand\\s");
  private static final Pattern EQUATION =
      Pattern.compile(
          "(.{1,80}?)(?:\\s*[=:|\u2013\u2014]\\s*|\\s(?:is|was|are|-)\\s|\\s?\\()(.{1,80})");
  private static final Pattern INTERVIEWERS =
      Pattern.compile(
          "\\b(?:interviewer|researcher|moderator|facilitator)s?\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE = Pattern.compile("\\b[A-Z]{1,4}-?\\d{1,4}\\b");

  private final Set<String> labels;
  private final Map<String, String> meanings = new LinkedHashMap<>();

  /**
   * @param labels of those who speak in the file, folded
   */
  Legend(Set<String> labels) {
    this.labels = labels;
  }

  /** Takes from a line what it says of labels; whether it says anything. */
  boolean take(String line) {
    if (line.length() > LONGEST_LINE) {
      return false;
    }
    boolean taken = false;
    for (String clause : CLAUSES.split(line)) {
      Matcher matcher = EQUATION.matcher(clause.strip());
      if (matcher.matches()) {
        taken |= take(matcher.group(1), matcher.group(2));
      }
    }
    return taken;
  }

  /** To each label {@code interviewer} or a participant's code, in the order of the file. */
  Map<String, String> meanings() {
    return meanings;
  }

  private boolean take(String left, String right) {
    String label = Labels.clean(left);
    String other = Labels.clean(right.replaceFirst("\\)$", ""));
    if (isLabel(label)) {
      Matcher code = CODE.matcher(right);
      if (INTERVIEWERS.matcher(right).find()) {
        meanings.putIfAbsent(label, INTERVIEWER);
        return true;
      }
      if (code.find() && !code.group().equals(label)) {
        meanings.putIfAbsent(label, code.group());
        return true;
      }
      return false;
    }
    if (isLabel(other) && INTERVIEWERS.matcher(left).find()) {
      meanings.putIfAbsent(other, INTERVIEWER);
      return true;
    }
    return false;
  }

  private boolean isLabel(String text) {
    return !text.isEmpty() && labels.contains(Labels.fold(text));
  }
}
