package org.retroduct.coding.bench;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Notice;

/**
 * One coded passage with the words around it; its coder can change it here.
 *
 * @param form the fields {@code code} (repeated), {@code memo}, {@code version}, {@code
 *     arrangement}, {@code certainty}, {@code basis}, {@code change} and {@code intended}
 * @param told what was just done
 * @param transcript its title
 * @param where the sentences, as {@code sentences 94 to 95}
 * @param speaker who speaks, as the page says it
 * @param label what the file calls that one, where it is something else; else empty
 * @param time of the turn; empty if not known
 * @param consensus whether it is what a round was settled to; then it has no coder
 * @param round its name; empty outside a round
 * @param marks how the words are marked, from the inside: for each code the letter of its kind in
 *     lower case, and the lane of its line
 * @param before the words before the passage, in the same turn or at least the sentence before
 * @param quotable whether the words may be quoted, as a sentence
 * @param offered the codes to choose from
 * @param now where the form was refused since the passage was changed meanwhile, what it says
 *     otherwise than the form: value and label of a field each
 * @param said what the coder said of it beside codes and memo: value and label of a field each
 * @param ends the steps by which its ends can be moved; empty if the reader may not
 * @param writable whether this reader is its coder and may change it
 * @param action the address to POST to; with {@code /delete} it removes the coding
 * @param back the place in the transcript
 * @param acts what the reader did to it, newest first; empty for others
 * @param join the address where it is joined with others; empty if the reader may not
 * @param use the address where a configuration is built from it; empty if the reader may not
 * @param question the address where one says what the question tested that it answers or is part
 *     of; empty for none
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SegmentPage(
    Layout layout,
    Form form,
    Notice told,
    String transcript,
    String where,
    String speaker,
    String label,
    String time,
    String coder,
    boolean consensus,
    String round,
    List<String> marks,
    String before,
    String words,
    String after,
    List<CodeTag> codes,
    String memo,
    boolean sensitive,
    String quotable,
    AboutPassage about,
    List<Offered> offered,
    List<Choice> now,
    List<Choice> said,
    List<Ends.Step> ends,
    boolean writable,
    String action,
    String back,
    List<ActRow> acts,
    String join,
    String use,
    String question)
    implements TemplateInstance {
  SegmentPage {
    codes = List.copyOf(codes);
    offered = List.copyOf(offered);
    now = List.copyOf(now);
    said = List.copyOf(said);
    ends = List.copyOf(ends);
    marks = List.copyOf(marks);
    acts = List.copyOf(acts);
  }

  /** A code to choose. */
  record Offered(String id, CodeTag code) {
    /** How it is written. */
    public String label() {
      return code.key() + " " + code.name();
    }
  }
}
