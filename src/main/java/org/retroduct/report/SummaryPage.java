package org.retroduct.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.retroduct.platform.Layout;

/**
 * The summary of an arrangement as a page.
 *
 * @param content of the document, as HTML
 * @param foot of the document, as plain text
 */
@CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SummaryPage(Layout layout, String title, String content, String foot)
    implements TemplateInstance {}
