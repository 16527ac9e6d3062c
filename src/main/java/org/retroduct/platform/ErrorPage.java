package org.retroduct.platform;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The page that tells a reader why a request ended: not found, not allowed, in conflict, failed.
 *
 * @param layout the frame; without a user where nobody is logged in
 * @param status the HTTP status, as 404
 * @param title what happened, in a few words
 * @param detail what it means for the reader and their data; never a word of a transcript
 * @param untold whether something was to be done and was not, which the detail does not say
 * @param back where to go from here
 */
@CheckedTemplate(basePath = "platform", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ErrorPage(
    Layout layout, int status, String title, String detail, boolean untold, Crumb back)
    implements TemplateInstance {}
