package org.retroduct.report;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A summary as it is handed out.
 *
 * @param bytes the whole file
 * @param tag version of the arrangement and hash of the data
 */
record SummaryFile(Format format, String name, byte[] bytes, String tag) {

  /** As an answer that nobody may keep, since it holds words of participants. */
  Response answer() {
    String way = format.isFile() ? "attachment" : "inline";
    return Response.ok(bytes)
        .type(format.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, way + "; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.ETAG, '"' + tag + '"')
        .build();
  }

  /** The arrangement's name in small ASCII letters, what it is, and its state. */
  static String nameFor(String arrangement, String state, Format format) {
    String plain =
        Normalizer.normalize(arrangement, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String short80 = plain.length() > 80 ? plain.substring(0, 80) : plain;
    String stem = short80.isEmpty() ? "arrangement" : short80;
    return stem + "-summary-" + state + "." + format.ending();
  }
}
