package org.retroduct.platform;

/**
 * One reason why a form was refused.
 *
 * @param field the name of the field, which is also its id on the page
 * @param message a sentence that says what to do, and what happened to the data
 */
public record FieldError(String field, String message) {}
