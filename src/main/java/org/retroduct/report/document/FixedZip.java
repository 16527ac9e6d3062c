package org.retroduct.report.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Copies an archive entry by entry, each with one given time instead of that of its making. */
public final class FixedZip {

  /** The first moment that an archive can name. */
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private FixedZip() {}

  /** Copies an archive in memory; the stream stays open. */
  static void copy(byte[] archive, Instant time, OutputStream out) throws IOException {
    ZipOutputStream copy = new ZipOutputStream(out);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        add(copy, entry.getName(), time, in);
      }
    }
    copy.finish();
  }

  /** Copies an archive on the disk, a little at a time; the stream stays open. */
  public static void copy(Path archive, Instant time, OutputStream out) throws IOException {
    ZipOutputStream copy = new ZipOutputStream(out);
    // By its directory: a reader of the stream stumbles over the sizes that large sheets declare.
    try (ZipFile file = new ZipFile(archive.toFile())) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        try (InputStream in = file.getInputStream(entry)) {
          add(copy, entry.getName(), time, in);
        }
      }
    }
    copy.finish();
  }

  private static void add(ZipOutputStream copy, String name, Instant time, InputStream in)
      throws IOException {
    LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    ZipEntry fixed = new ZipEntry(name);
    fixed.setTimeLocal(utc.isBefore(EARLIEST) ? EARLIEST : utc);
    copy.putNextEntry(fixed);
    in.transferTo(copy);
    copy.closeEntry();
  }
}
