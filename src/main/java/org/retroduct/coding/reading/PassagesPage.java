package org.retroduct.coding.reading;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Pager;

/**
 * The coded passages that a question finds; its address is the question.
 *
 * @param form the fields of {@link SegmentFilter}
 * @param found how many there are, in words
 * @param range which of them are on this page, in words; empty if all are
 * @param asked the question in words: label and value of each part
 * @param deeper the address at which the codes below the one asked for count too; empty for none
 * @param kept what is asked beside the fields of the form, each with the address without it
 * @param hidden the same, as fields to send again
 * @param downloads the same passages as files; empty for who may not have them
 * @param action the address of the page
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PassagesPage(
    Layout layout,
    Form form,
    String found,
    String range,
    List<Choice> asked,
    String deeper,
    List<PassageRow> rows,
    Pager pager,
    List<Crumb> kept,
    List<Choice> hidden,
    List<Crumb> downloads,
    List<Choice> codes,
    List<Choice> kinds,
    List<Choice> coders,
    List<Choice> arrangements,
    List<Choice> roleGroups,
    List<Choice> transcripts,
    List<Choice> certainties,
    List<Choice> bases,
    String action)
    implements TemplateInstance {
  PassagesPage {
    asked = List.copyOf(asked);
    rows = List.copyOf(rows);
    kept = List.copyOf(kept);
    hidden = List.copyOf(hidden);
    downloads = List.copyOf(downloads);
    codes = List.copyOf(codes);
    kinds = List.copyOf(kinds);
    coders = List.copyOf(coders);
    arrangements = List.copyOf(arrangements);
    roleGroups = List.copyOf(roleGroups);
    transcripts = List.copyOf(transcripts);
    certainties = List.copyOf(certainties);
    bases = List.copyOf(bases);
  }
}
