package org.retroduct.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Where the stylesheet is. Browsers keep it for a day, so that each version of it has an address of
 * its own: after an upgrade nobody sees new pages in old clothes.
 */
public final class Stylesheet {
  private static final int ENOUGH = 8; // hexadecimal digits, to tell versions apart

  /** As pages link it, {@code /app.css?v=1a2b3c4d}. */
  public static final String ADDRESS = "/app.css?v=" + version();

  private Stylesheet() {}

  private static String version() {
    try (InputStream file = Stylesheet.class.getResourceAsStream("/META-INF/resources/app.css")) {
      if (file == null) {
        throw new IllegalStateException("the stylesheet is not packaged");
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Digests.sha256Hex(text).substring(0, ENOUGH);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
