package org.retroduct.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides over a whole file which lines begin a turn. One line does not tell: {@code Date: Monday}
 * looks like {@code Anna: Monday}. What tells is how often a label comes, its form, and whether it
 * bears a time.
 */
final class Speakers {

  /** How often a label comes, and how. */
  private static final class Tally {
    int count;
    int colons;
    int openings;
    int timed;
    int headers;
    int bold;
    int alone;
  }

  private static final int LONGEST_DESCRIPTION = 60;

  private final List<Line> lines;
  private final List<@Nullable Lead> leads;
  private final Map<String, Tally> tallies = new HashMap<>();
  private final boolean[] speaks;
  private final Set<String> labels = new HashSet<>();
  private int headers;
  private boolean timed;
  // What was last found by describesNearby, which is asked in the order of lines.
  private int paragraphEnd;
  private boolean paragraphDescribes;

  private Speakers(List<Line> lines, List<@Nullable Lead> leads) {
    this.lines = lines;
    this.leads = leads;
    this.speaks = new boolean[lines.size()];
  }

  /**
   * @param leads what each line may begin with, already with the time of a line of its own before
   */
  static Speakers among(List<Line> lines, List<@Nullable Lead> leads) {
    Speakers speakers = new Speakers(lines, leads);
    speakers.count();
    speakers.decide();
    return speakers;
  }

  /** Whether a line begins what somebody says. */
  boolean speaks(int index) {
    return speaks[index];
  }

  /** Whether anybody does. */
  boolean any() {
    return !labels.isEmpty();
  }

  /** The labels of those who speak from a line on, folded. */
  Set<String> labels(int first) {
    Set<String> speaking = new HashSet<>();
    for (int i = first; i < speaks.length; i++) {
      Lead lead = leads.get(i);
      if (speaks[i] && lead != null) {
        speaking.add(Labels.fold(lead.label()));
      }
    }
    return speaking;
  }

  /** The first line that begins a turn; the number of lines if none does. */
  int first() {
    paragraphEnd = 0;
    for (int i = 0; i < speaks.length; i++) {
      Lead lead = leads.get(i);
      if (speaks[i] && lead != null && !(timed ? isFrontOfTimed(lead) : isFront(i, lead))) {
        return i;
      }
    }
    return speaks.length;
  }

  private void count() {
    for (int i = 0; i < lines.size(); i++) {
      Lead lead = leads.get(i);
      if (lead == null) {
        continue;
      }
      Tally tally = tally(lead);
      tally.count++;
      tally.colons += lead.style() == Lead.Style.COLON ? 1 : 0;
      tally.openings += lead.style() == Lead.Style.COLON && opens(i) ? 1 : 0;
      tally.timed += lead.timing() == null ? 0 : 1;
      tally.bold += lead.style() == Lead.Style.BOLD || lines.get(i).bold() > 0 ? 1 : 0;
      tally.alone += lead.style() == Lead.Style.ALONE ? 1 : 0;
      if (lead.style() == Lead.Style.HEADER || lead.style() == Lead.Style.CLOSE_HEADER) {
        tally.headers++;
        headers += isPlausible(lead) ? 1 : 0;
      }
    }
  }

  private void decide() {
    int withTime = 0;
    int withoutTime = 0;
    for (int i = 0; i < speaks.length; i++) {
      Lead lead = leads.get(i);
      if (lead != null && isSpeaker(lead)) {
        accept(i, lead);
        withTime += lead.timing() == null ? 0 : 1;
        withoutTime += lead.timing() == null ? 1 : 0;
      }
    }
    timed = withTime > 0 && withTime >= withoutTime;
    if (labels.isEmpty()) {
      acceptIfEveryParagraphHasOne();
    } else if (!timed) {
      acceptThoseWhoSpeakOnce();
    }
  }

  private void accept(int index, Lead lead) {
    speaks[index] = true;
    labels.add(Labels.fold(lead.label()));
  }

  private boolean isSpeaker(Lead lead) {
    Tally tally = tally(lead);
    boolean strong = Labels.strong(lead.label());
    if (lead.style() == Lead.Style.TABLE) {
      return true;
    }
    if (!isPlausible(lead)) {
      return lead.style() == Lead.Style.COLON
          && !Labels.describes(lead.label())
          && tally.colons > 2
          && tally.openings == tally.colons;
    }
    return switch (lead.style()) {
      case COLON -> strong || tally.timed > 0 || tally.count > 1;
      case HEADER -> strong || headers > 1;
      case CLOSE_HEADER -> strong || tally.headers > 1;
      case BOLD -> strong || tally.bold > 1;
      case ALONE -> tally.alone > 1;
      case TABLE -> true;
    };
  }

  private static boolean isPlausible(Lead lead) {
    return !Labels.describes(lead.label())
        && (Labels.strong(lead.label()) || Labels.named(lead.label()));
  }

  /** In a file where others speak more often, a name at the head of a paragraph is a speaker. */
  private void acceptThoseWhoSpeakOnce() {
    int first = first();
    for (int i = first + 1; i < speaks.length; i++) {
      Lead lead = leads.get(i);
      if (lead != null && isOnce(i, lead)) {
        accept(i, lead);
      }
    }
    for (int i = first - 1; i >= 0; i--) {
      Lead lead = leads.get(i);
      if (lead != null && isOnce(i, lead) && endsLikeSpeech(lead.words())) {
        accept(i, lead);
      } else if (!lines.get(i).isBlank()) {
        return;
      }
    }
  }

  private boolean isOnce(int index, Lead lead) {
    return !speaks[index]
        && lead.style() == Lead.Style.COLON
        && isPlausible(lead)
        && opens(index)
        && !lines.get(index).isIndented();
  }

  private void acceptIfEveryParagraphHasOne() {
    Set<String> distinct = new HashSet<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < speaks.length; i++) {
      Lead lead = leads.get(i);
      if (lead != null && isOnce(i, lead)) {
        distinct.add(Labels.fold(lead.label()));
        places.add(i);
      } else if (isParagraph(i) && !(places.isEmpty() && isTitle(lines.get(i).text()))) {
        return;
      }
    }
    if (distinct.size() > 1) {
      places.forEach(
          i -> {
            Lead lead = leads.get(i);
            if (lead != null) {
              accept(i, lead);
            }
          });
    }
  }

  private boolean isParagraph(int index) {
    return !lines.get(index).isBlank() && (index == 0 || lines.get(index - 1).isBlank());
  }

  private static boolean isTitle(String text) {
    return text.length() <= LONGEST_DESCRIPTION && !endsLikeSpeech(text);
  }

  private boolean opens(int index) {
    if (index == 0 || lines.get(index - 1).isBlank()) {
      return true;
    }
    return leads.get(index - 1) != null || Timing.alone(lines.get(index - 1).text()) != null;
  }

  private boolean isFrontOfTimed(Lead lead) {
    return lead.timing() == null && (tally(lead).timed == 0 || Labels.ambiguous(lead.label()));
  }

  /** "Participant: P01" above the first turn describes; "Participant: I was, yes." does not. */
  private boolean isFront(int index, Lead lead) {
    if (!Labels.ambiguous(lead.label())
        || lead.words().length() > LONGEST_DESCRIPTION
        || endsLikeSpeech(lead.words())) {
      return false;
    }
    boolean once = tally(lead).count == 1 && labels.size() > 2;
    return once
        || labels.contains(Labels.fold(Labels.clean(lead.words())))
        || describesNearby(index);
  }

  /** Whether a line of the same paragraph describes; each paragraph is looked through once. */
  private boolean describesNearby(int index) {
    if (index >= paragraphEnd) {
      int end = index;
      boolean describes = false;
      while (end < lines.size() && !lines.get(end).isBlank()) {
        Lead lead = leads.get(end);
        describes |= lead != null && Labels.describes(lead.label());
        end++;
      }
      for (int i = index - 1; i >= 0 && !lines.get(i).isBlank(); i--) {
        Lead lead = leads.get(i);
        describes |= lead != null && Labels.describes(lead.label());
      }
      paragraphEnd = end;
      paragraphDescribes = describes;
    }
    return paragraphDescribes;
  }

  private static boolean endsLikeSpeech(String words) {
    String stripped = words.strip();
    return !stripped.isEmpty() && ".?!\u2026".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
  }

  private Tally tally(Lead lead) {
    return tallies.computeIfAbsent(Labels.fold(lead.label()), label -> new Tally());
  }
}
