package org.retroduct.coding.bench;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Layout;

/**
 * The page that asks which words were meant, where a quotation was found nowhere or several times.
 *
 * @param title of the transcript
 * @param codes that were to be put on the words
 * @param quote the words given
 * @param groups the places where they were found, the nearest fifty, nearest first; empty if
 *     nowhere
 * @param total in how many places they were found
 * @param more how many of these are not listed
 * @param carried the other fields of the workbench, name and value, to be posted again
 * @param action the address to POST to
 * @param back the page it came from
 * @param agreed the last of the words as far as they are in the transcript; empty if that says
 *     nothing
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WhichWords(
    Layout layout,
    String title,
    List<CodeTag> codes,
    String quote,
    List<PlaceGroup> groups,
    int total,
    int more,
    List<Choice> carried,
    String action,
    String back,
    String agreed)
    implements TemplateInstance {
  WhichWords {
    codes = List.copyOf(codes);
    groups = List.copyOf(groups);
    carried = List.copyOf(carried);
  }
}
