package org.retroduct.report;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/**
 * A table as it is handed out.
 *
 * @param name of the file
 * @param size in bytes
 * @param content gone from the disk once it is closed
 */
record TableFile(String name, String mediaType, long size, InputStream content) {

  /** As an answer that nobody may keep, since it may hold words of participants. */
  Response answer() {
    return Response.ok(content)
        .type(mediaType)
        .header(HttpHeaders.CONTENT_LENGTH, size)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
