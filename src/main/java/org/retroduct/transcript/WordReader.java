package org.retroduct.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * Reads Word documents. POI opens the package; its body is then read as a stream, since a tree of a
 * long interview takes many times the memory.
 */
final class WordReader {

  private static final int MOST_ENTRIES = 2_000;
  // A long interview is one or two; pictures are what else there is.
  private static final long MOST_BYTES = 128L << 20;
  private static final double LEAST_RATIO = 0.005;
  private static final String WORD = "wordprocessingml";
  private static final String BROKEN = "The Word document is damaged.";
  private static final String TOO_LARGE =
      "The document unpacks to more than a transcript can be. Save it without pictures.";

  static {
    ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    ZipSecureFile.setMaxEntrySize(MOST_BYTES);
    ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
  }

  private WordReader() {}

  static Reading.Read read(byte[] content, Warnings warnings) throws Unreadable {
    try {
      measure(content);
      try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
        PackagePart body = body(file);
        try (InputStream stream = body.getInputStream()) {
          return ScriptReader.read("docx", new WordBody(stream, warnings).lines(), warnings);
        }
      }
    } catch (InvalidFormatException | OpenXML4JRuntimeException e) {
      throw new Unreadable(null, "This is an archive, but not a Word document.");
    } catch (XMLStreamException | ZipException | IllegalArgumentException e) {
      throw new Unreadable(null, BROKEN);
    } catch (IOException e) {
      // The only source of bytes is memory: what fails is the archive or a limit of POI on it.
      throw new Unreadable(null, BROKEN);
    }
  }

  /** Unpacks once without keeping anything: POI limits each entry, but not their sum. */
  private static void measure(byte[] content) throws IOException, Unreadable {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw new Unreadable(null, TOO_LARGE);
        }
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          size += read;
          if (size > MOST_BYTES) {
            throw new Unreadable(null, TOO_LARGE);
          }
        }
      }
    }
  }

  private static PackagePart body(OPCPackage file) throws Unreadable, InvalidFormatException {
    for (PackageRelationship relation :
        file.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)) {
      PackagePart part = file.getPart(relation);
      if (part != null && part.getContentType().contains(WORD)) {
        return part;
      }
    }
    throw new Unreadable(null, "This is an Office file, but not a Word document.");
  }
}
