package org.retroduct.report;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.retroduct.platform.NotFound;
import org.retroduct.report.document.HtmlWriter;
import org.retroduct.report.document.PdfFileWriter;
import org.retroduct.report.document.WordWriter;
import org.retroduct.report.summary.ArrangementSummary;
import org.retroduct.report.summary.SummaryDocument;
import org.retroduct.report.summary.SummaryJson;

/** The forms in which a summary is handed out. */
enum Format {
  JSON(MediaType.APPLICATION_JSON),
  HTML("text/html;charset=UTF-8"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("application/pdf");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  MediaType mediaType() {
    return MediaType.valueOf(mediaType);
  }

  /** The ending of the file's name. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is kept as a file and not shown. */
  boolean isFile() {
    return this == DOCX || this == PDF;
  }

  /** The format whose files end so. Refused: 404. */
  static Format requireEnding(String ending) {
    return Arrays.stream(values())
        .filter(format -> format.ending().equals(ending))
        .findFirst()
        .orElseThrow(() -> new NotFound("A summary comes as json, html, docx or pdf."));
  }

  /** The first that a client accepts, most wished for first; JSON if anything will do. */
  static Optional<Format> accepted(List<MediaType> wishes) {
    return wishes.stream().flatMap(wish -> matching(wish).stream()).findFirst();
  }

  private static Optional<Format> matching(MediaType wish) {
    return Arrays.stream(values()).filter(f -> f.mediaType().isCompatible(wish)).findFirst();
  }

  /** The whole file. */
  byte[] write(ArrangementSummary summary) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      switch (this) {
        case JSON -> out.write(SummaryJson.write(summary));
        case HTML -> new HtmlWriter().write(SummaryDocument.of(summary), out);
        case DOCX -> new WordWriter().write(SummaryDocument.of(summary), out);
        case PDF -> new PdfFileWriter().write(SummaryDocument.of(summary), out);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory cannot fail", impossible);
    }
    return out.toByteArray();
  }
}
