package org.retroduct.coding.memo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Notice;

/**
 * One memo; its author can change it here.
 *
 * @param form the fields {@code kind}, {@code text}, {@code private} and {@code version}; refused
 *     with an error on {@code now} if the memo was changed meanwhile
 * @param told what was just done
 * @param writable whether this reader is its author
 * @param action the address of the page; with {@code /delete} it takes the memo away
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MemoPage(
    Layout layout,
    Form form,
    Notice told,
    MemoRow memo,
    List<Choice> kinds,
    boolean writable,
    String action)
    implements TemplateInstance {
  MemoPage {
    kinds = List.copyOf(kinds);
  }
}
