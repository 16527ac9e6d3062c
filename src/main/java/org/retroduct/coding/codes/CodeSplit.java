package org.retroduct.coding.codes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * The form that makes codes below another and gives them some of its passages.
 *
 * @param form the fields {@code name1}, {@code definition1}, {@code includeWhen1}, {@code
 *     excludeWhen1} and so on for each new code, and {@code to-} with a passage's id for where it
 *     goes
 * @param parts the numbers of the new codes, from 1
 * @param places where a passage can go
 * @param tag the code that is split
 * @param passages that can be moved; the value is the name of the field
 * @param held how many of those read cannot, being in an open round
 * @param unread how many are too many for the page
 * @param governor whether the reader may do it
 * @param address of the code
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CodeSplit(
    Layout layout,
    Form form,
    CodeTag tag,
    List<Integer> parts,
    List<Choice> places,
    List<Choice> passages,
    int held,
    long unread,
    boolean governor,
    String address)
    implements TemplateInstance {
  CodeSplit {
    parts = List.copyOf(parts);
    places = List.copyOf(places);
    passages = List.copyOf(passages);
  }
}
