package org.retroduct.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * What the team writes in one section of a summary.
 *
 * @param saved what is stored, beside a refused form; else empty
 * @param title of the section, with its number
 * @param arrangement its name
 * @param writer whether the reader may write
 * @param action where the form goes
 * @param back the address of the arrangement
 */
@CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NarrativePage(
    Layout layout,
    Form form,
    String saved,
    String title,
    String arrangement,
    boolean writer,
    String action,
    String back)
    implements TemplateInstance {}
