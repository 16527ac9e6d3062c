package org.retroduct.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import org.retroduct.platform.Layout;
import org.retroduct.report.document.Block;

/**
 * The summary of an arrangement as a page.
 *
 * @param content of the document below its title, as HTML
 * @param foot of the document, as plain text
 * @param base the address of the arrangement
 * @param query what asks for the same state of the summary in another format
 */
@CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SummaryPage(
    Layout layout, Block.Title title, RawString content, String foot, String base, String query)
    implements TemplateInstance {}
