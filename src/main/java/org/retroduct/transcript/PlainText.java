package org.retroduct.transcript;

/**
 * A text as it is downloaded.
 *
 * @param version of the transcript
 * @param rev the hash of the text version
 */
record PlainText(String text, long version, String rev) {
  /** Its entity tag, without quotation marks. */
  String tag() {
    return version + "-" + rev.substring(0, 16);
  }
}
