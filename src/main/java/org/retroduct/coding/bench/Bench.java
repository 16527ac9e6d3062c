package org.retroduct.coding.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Segments;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.coding.text.CodedText;
import org.retroduct.coding.text.Passage;
import org.retroduct.coding.text.SentenceWords;
import org.retroduct.platform.Choice;
import org.retroduct.project.Membership;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Sentences;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.SpeakerRole;
import org.retroduct.transcript.TranscriptText;

/**
 * A transcript on one coder's workbench, with all that its pages show.
 *
 * @param mine how many segments the coder has in it; in a round how many of that
 * @param others how many the coder has in it outside of the round; 0 outside one
 * @param hidden whether others' work on it is hidden
 * @param atHand the short forms of the codes at hand, by the place of their key; empty for none
 * @param notes a few words to some turns, by number
 * @param task the coder's open round on it; null outside one
 */
record Bench(
    Membership member,
    TranscriptText text,
    int mine,
    int others,
    List<CodeView> codes,
    List<String> atHand,
    List<Choice> arrangements,
    boolean hidden,
    boolean writable,
    Map<Integer, String> notes,
    @Nullable OpenTask task) {

  /** The coder's part in an open round, which keeps to a version of the codebook. */
  record OpenTask(UUID round, String name, int codebookVersion, boolean submitted) {}

  /** All codes that can be put on words, in codebook order. */
  List<CodeTag> tags() {
    return codes.stream().filter(Bench::isOffered).map(CodeTag::of).toList();
  }

  /** What codes stand under in the codebook, by their short form: the nearest that is no code. */
  Map<String, String> headings() {
    Map<UUID, CodeView> all = new HashMap<>();
    codes.forEach(code -> all.put(code.id(), code));
    Map<String, String> headings = new HashMap<>();
    for (CodeView code : codes) {
      CodeView above = all.get(code.parent());
      while (above != null && above.codable()) {
        above = all.get(above.parent());
      }
      if (above != null && code.key() != null) {
        headings.put(code.key(), above.name());
      }
    }
    return headings;
  }

  static boolean isOffered(CodeView code) {
    return code.codable() && !code.retired();
  }

  /** The codes of a segment as this codebook calls them: a round keeps to its own version. */
  List<CodeTag> tagsOf(SegmentView segment) {
    return tagsOf(segment.codes(), tagsById());
  }

  private Map<UUID, CodeTag> tagsById() {
    Map<UUID, CodeTag> tags = new HashMap<>();
    codes.forEach(code -> tags.put(code.id(), CodeTag.of(code)));
    return tags;
  }

  private static List<CodeTag> tagsOf(List<SegmentView.CodeOf> codes, Map<UUID, CodeTag> known) {
    List<CodeTag> tags = new ArrayList<>(codes.size());
    for (SegmentView.CodeOf code : codes) {
      CodeTag tag = known.get(code.id());
      tags.add(tag == null ? CodeTag.of(code) : tag);
    }
    return tags;
  }

  /** The ids of codes by their short form in capitals. */
  Map<String, UUID> ids() {
    Map<String, UUID> ids = new HashMap<>();
    for (CodeView code : codes) {
      if (isOffered(code) && code.key() != null) {
        ids.put(code.key(), code.id());
      }
    }
    return ids;
  }

  /** The number of the interviewer's turn that a passage is part of or answers; 0 for none. */
  int questionOf(SegmentView segment) {
    int turn = segment.turns().get(segment.turns().size() - 1);
    while (turn >= 0 && text.turns().get(turn).role() != SpeakerRole.INTERVIEWER) {
      turn--;
    }
    return turn + 1;
  }

  /** The sentence that holds a position, from 1; the next one if none does. */
  int sentenceAt(int position) {
    return Sentences.at(position, text.sentences());
  }

  /**
   * What was marked, as {@code 94 to 95}; where it is not whole sentences, as {@code words 94.4 to
   * 95.2}.
   */
  String where(int start, int end) {
    String marked = selection(start, end);
    String[] ends = marked.split("-", -1);
    String where = ends[0].equals(ends[1]) ? ends[0] : ends[0] + " to " + ends[1];
    return marked.contains(".") ? (where.equals(ends[0]) ? "word " : "words ") + where : where;
  }

  /** Its sentences, as {@code sentence 94} or {@code sentences 94 to 95}. */
  String sentences(int start, int end) {
    return Sentences.named(sentenceAt(start), sentenceAt(end - 1));
  }

  /** The end of the address where a passage is in sight, its sentences ticked. */
  String shown(int start, int end) {
    int first = sentenceAt(start);
    return "?sel=%d-%d#s%d".formatted(first, sentenceAt(end - 1), first);
  }

  /** Names words for an address or the coding line: {@code 94-95}, or {@code 94.4-95.2}. */
  String selection(int start, int end) {
    int first = sentenceAt(start);
    int last = sentenceAt(end - 1);
    boolean whole =
        start <= text.sentences().get(first - 1).start()
            && end >= text.sentences().get(last - 1).end();
    if (whole) {
      return first + "-" + last;
    }
    CodePoints points = CodePoints.of(text.text());
    List<Span> words = SentenceWords.of(points, text.sentences().get(first - 1));
    int from = 0;
    while (from < words.size() - 1 && words.get(from).end() <= start) {
      from++;
    }
    words = SentenceWords.of(points, text.sentences().get(last - 1));
    int to = words.size() - 1;
    while (to > 0 && words.get(to).start() >= end) {
      to--;
    }
    return first + "." + (from + 1) + "-" + last + "." + (to + 1);
  }

  /** The text in pages, with no passage on it. */
  CodedText pages() {
    return CodedText.of(text);
  }

  /** Segments of the coder, to be drawn. */
  List<Passage> passages(List<Segments.Marked> marked) {
    Map<UUID, CodeTag> tags = tagsById();
    return marked.stream()
        .map(s -> new Passage(s.id().toString(), s.span(), tagsOf(s.codes(), tags), "", s.memo()))
        .toList();
  }
}
