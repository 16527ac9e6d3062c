package org.retroduct.coding.memo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Notice;
import org.retroduct.platform.Pager;

/**
 * The memos of a project, or those on one thing, and the form to write one.
 *
 * @param form the fields {@code kind}, {@code text} and {@code private} of a new memo
 * @param filter the fields {@code kind} and {@code author} of the question
 * @param told what was just done
 * @param on what the memos are on; null for all
 * @param target the id of what a new memo is on; empty for the project
 * @param asked whether the list answers a question
 * @param writer whether the reader may write
 * @param action the address of the page
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MemosPage(
    Layout layout,
    Form form,
    Form filter,
    Notice told,
    @Nullable Crumb on,
    String target,
    List<MemoRow> rows,
    Pager pager,
    List<Choice> kinds,
    List<Choice> authors,
    boolean asked,
    boolean writer,
    String action)
    implements TemplateInstance {
  MemosPage {
    rows = List.copyOf(rows);
    kinds = List.copyOf(kinds);
    authors = List.copyOf(authors);
  }
}
