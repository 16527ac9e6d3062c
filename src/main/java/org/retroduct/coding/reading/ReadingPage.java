package org.retroduct.coding.reading;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.coding.text.CodedPage;
import org.retroduct.coding.text.Sheet;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Pager;

/**
 * A transcript with the codes of several coders side by side.
 *
 * @param form the filters {@code coder} (repeated), {@code kind}, {@code code} and {@code marks}
 * @param title of the transcript
 * @param heading whose codes are shown
 * @param sheet the page as HTML
 * @param sentences how many the transcript has
 * @param other the address of the whole text, or of the first page where the whole is shown
 * @param whole whether the whole text is shown
 * @param shown the coders whose codes are shown
 * @param coders all whose codes are in sight
 * @param key the kinds of code that are drawn; empty where they are written into the text
 * @param hidden whether others' codes are hidden from the reader
 * @param passages how many the filters leave
 * @param bench the address of the workbench
 * @param coding whether the reader is one who codes there
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReadingPage(
    Layout layout,
    Form form,
    String title,
    String heading,
    CodedPage text,
    Sheet sheet,
    int sentences,
    Pager pager,
    String other,
    boolean whole,
    List<ReadingPages.Shown> shown,
    List<Choice> coders,
    List<Choice> kinds,
    List<Choice> codes,
    List<Choice> marks,
    List<Choice> key,
    boolean hidden,
    int passages,
    String bench,
    boolean coding)
    implements TemplateInstance {
  ReadingPage {
    shown = List.copyOf(shown);
    coders = List.copyOf(coders);
    kinds = List.copyOf(kinds);
    codes = List.copyOf(codes);
    marks = List.copyOf(marks);
    key = List.copyOf(key);
  }
}
