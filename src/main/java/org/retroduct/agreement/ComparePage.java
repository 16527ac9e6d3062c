package org.retroduct.agreement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Pager;

/**
 * The text once, with the codes of two coders left and right of it, or of more at its side.
 *
 * @param form the fields {@code transcript}, {@code pair}, {@code kind} and {@code code}
 * @param pairs of coders to choose from; one or none where there are two coders
 * @param together whether all can stand side by side, so that no pair need be chosen
 * @param heading who is compared
 * @param heads of the coders that are shown: letter and name
 * @param lanes how many columns of stripes each of them has; 0 for two, who face each other
 * @param columns how many columns all coders have together
 * @param differences how many the filters leave in this transcript
 * @param first the address of the first of them; empty for none
 * @param base the address of the round
 */
@CheckedTemplate(basePath = "agreement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ComparePage(
    Layout layout,
    Form form,
    String round,
    String title,
    boolean lettered,
    List<Choice> transcripts,
    List<Choice> pairs,
    List<Choice> kinds,
    List<Choice> codes,
    boolean together,
    String heading,
    List<Choice> heads,
    int lanes,
    int columns,
    List<ComparedTurn> turns,
    Pager pager,
    int differences,
    String first,
    String base)
    implements TemplateInstance {
  ComparePage {
    transcripts = List.copyOf(transcripts);
    pairs = List.copyOf(pairs);
    kinds = List.copyOf(kinds);
    codes = List.copyOf(codes);
    heads = List.copyOf(heads);
    turns = List.copyOf(turns);
  }
}
