package org.retroduct.report.document;

import java.time.Instant;
import java.util.List;

/**
 * What a document says of itself.
 *
 * @param header the lines at the head of every page; the first says what it is a summary of
 * @param date created and changed, in every format: the date of its data
 * @param digest SHA-256 of the data in hexadecimal; the first twelve digits stand on every page
 */
public record Properties(
    String title,
    String subject,
    List<String> authors,
    List<String> header,
    Instant date,
    String digest) {

  /** The language of every document. */
  static final String LANGUAGE = "en-GB";

  /** Digits of the digest that are printed. */
  static final int DIGITS = 12;

  public Properties {
    title = Words.clean(title);
    subject = Words.clean(subject);
    authors = authors.stream().map(Words::clean).toList();
    header = header.stream().map(Words::clean).toList();
  }

  /** The lines at the head of every page that say how far it is. */
  List<String> edition() {
    return header.stream().skip(1).toList();
  }

  String shortDigest() {
    return digest.substring(0, Math.min(DIGITS, digest.length()));
  }

  String byline() {
    return String.join(", ", authors);
  }
}
