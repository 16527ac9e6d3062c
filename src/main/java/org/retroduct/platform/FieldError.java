package org.retroduct.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a form was refused.
 *
 * @param field the name of the field, which is also its id on the page; empty if it is of the whole
 *     form
 * @param message a sentence that says what to do and what happened to the data, or, as in JSON,
 *     what goes on from the name of the field
 */
public record FieldError(String field, String message) {

  /**
   * The reason as a sentence; a label of more than two words, or one that goes on another sentence,
   * is set off by quotation marks.
   *
   * @param label what the page calls the field; null for its name
   */
  public String told(@Nullable Object label) {
    if (message.isEmpty() || !Character.isLowerCase(message.codePointAt(0))) {
      return message;
    }
    String subject = label == null ? subject(field) : label.toString();
    boolean phrase =
        Character.isLowerCase(subject.codePointAt(0))
            || subject.codePoints().filter(Character::isWhitespace).count() > 1;
    return (phrase ? "“" + subject + "” " : subject + " ")
        + message
        + (message.endsWith(".") ? "" : ".");
  }

  /** The name of a field in words, as {@code Display name}; {@code This} for a path. */
  static String subject(String field) {
    boolean named = field.matches("[a-z][A-Za-z]+\\d*");
    String words = field.replaceAll("(\\p{Upper}|(?<!\\d)\\d)", " $1").toLowerCase(Locale.ROOT);
    return named ? Named.capital(words) : "This";
  }
}
