package org.retroduct.coding.codes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Notice;

/**
 * One code: what it stands for, its passages, and the forms to change it.
 *
 * @param form the fields of the form that changes it, and {@code before}, {@code into} and {@code
 *     moveTo} of the small forms beside it
 * @param told what was just done
 * @param tag the code as it is shown elsewhere; its key is empty for a heading
 * @param used on how many passages and in how many places, in words
 * @param beside the codes that stand beside it
 * @param successors the codes that could take its place
 * @param passages the first of those that the reader sees
 * @param editor whether the reader may change it
 * @param governor whether the reader may merge, split and delete it
 * @param all the address of the list of all its passages
 * @param action the address of the page
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CodePage(
    Layout layout,
    Form form,
    Notice told,
    CodeTag tag,
    String used,
    boolean retired,
    List<Choice> parents,
    List<Choice> categories,
    List<Choice> beside,
    List<Choice> successors,
    List<CodePassages.Passage> passages,
    long total,
    boolean editor,
    boolean governor,
    String all,
    String action)
    implements TemplateInstance {
  CodePage {
    parents = List.copyOf(parents);
    categories = List.copyOf(categories);
    beside = List.copyOf(beside);
    successors = List.copyOf(successors);
    passages = List.copyOf(passages);
  }
}
