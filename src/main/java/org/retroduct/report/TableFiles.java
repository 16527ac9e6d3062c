package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.retroduct.agreement.AgreementQuery;
import org.retroduct.codebook.CodebookCsv;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.platform.Digests;
import org.retroduct.project.Names;
import org.retroduct.project.Projects;
import org.retroduct.report.matrix.MatrixTable;
import org.retroduct.report.rows.CsvWriter;
import org.retroduct.report.rows.XlsxWriter;
import org.retroduct.security.Caller;

/**
 * Hands out tables and records each. A table is written to a file beside the database first: a
 * refusal in the middle is still an answer, and no slow reader holds a connection.
 */
@ApplicationScoped
class TableFiles {
  private static final String CSV = "text/csv;charset=utf-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final SegmentTable segments;
  private final FiguresTable figures;
  private final CodebookTable codebook;
  private final MatrixTable matrices;
  private final PropositionTable propositions;
  private final Projects projects;
  private final Exports exports;
  private final Path folder;

  TableFiles(
      SegmentTable segments,
      FiguresTable figures,
      CodebookTable codebook,
      MatrixTable matrices,
      PropositionTable propositions,
      Projects projects,
      Exports exports,
      @ConfigProperty(name = "retroduct.data-dir") Path data) {
    this.segments = segments;
    this.figures = figures;
    this.codebook = codebook;
    this.matrices = matrices;
    this.propositions = propositions;
    this.projects = projects;
    this.exports = exports;
    this.folder = data.resolve("exports");
  }

  /** Who writes a file and answers whose words are in it. */
  private interface Content {
    Set<UUID> writeTo(OutputStream out) throws IOException;
  }

  /** The passages in sight that a filter finds, as CSV. Refused: 404, 403, 422. */
  TableFile segmentsCsv(Caller caller, UUID project, SegmentFilter filter) {
    return segments(caller, project, filter, "csv", CSV, new CsvWriter()::write);
  }

  /** The same as a spreadsheet. Refused: 404, 403, 422. */
  TableFile segmentsXlsx(Caller caller, UUID project, SegmentFilter filter) {
    return segments(caller, project, filter, "xlsx", XLSX, new XlsxWriter(folder)::write);
  }

  /** The same as quotations in Word. Refused: 404, 403, 422. */
  TableFile segmentsDocx(Caller caller, UUID project, SegmentFilter filter) {
    Names names = projects.names(caller, project);
    SegmentTable.Sink sink = (rows, out) -> SegmentDocument.write(rows, names, out);
    return segments(caller, project, filter, "docx", DOCX, sink);
  }

  private TableFile segments(
      Caller caller,
      UUID project,
      SegmentFilter filter,
      String ending,
      String mediaType,
      SegmentTable.Sink sink) {
    return file(
        caller,
        project,
        "segments",
        ending,
        mediaType,
        out -> segments.write(caller, project, filter, sink, out));
  }

  /** Figures of agreement as CSV. Refused: 404, 403, and as the figures themselves. */
  TableFile agreementCsv(Caller caller, UUID project, AgreementQuery query) {
    SegmentTable.Sink sink = new CsvWriter()::write;
    return file(
        caller,
        project,
        "agreement",
        "csv",
        CSV,
        out -> figures.write(caller, project, query, sink, out));
  }

  /** The same as a spreadsheet. */
  TableFile agreementXlsx(Caller caller, UUID project, AgreementQuery query) {
    SegmentTable.Sink sink = new XlsxWriter(folder)::write;
    return file(
        caller,
        project,
        "agreement",
        "xlsx",
        XLSX,
        out -> figures.write(caller, project, query, sink, out));
  }

  /** The codes as CSV. Refused: 404. */
  TableFile codebookCsv(Caller caller, UUID project) {
    return file(
        caller,
        project,
        "codebook",
        "csv",
        CSV,
        out -> {
          String csv = CodebookCsv.of(codebook.codes(caller, project));
          out.write(csv.getBytes(StandardCharsets.UTF_8));
          return Set.of();
        });
  }

  /** The propositions as CSV. Refused: 404. */
  TableFile propositionsCsv(Caller caller, UUID project) {
    return file(
        caller,
        project,
        "propositions",
        "csv",
        CSV,
        out -> {
          new CsvWriter().write(propositions.rows(caller, project), out);
          return Set.of();
        });
  }

  /** A matrix of codes as CSV. Refused: 404, 403, 422. */
  TableFile matrixCsv(Caller caller, UUID project, MatrixTable.Choice choice) {
    return file(
        caller,
        project,
        choice.name(),
        "csv",
        CSV,
        out -> {
          new CsvWriter().write(matrices.rows(caller, project, choice), out);
          return Set.of();
        });
  }

  private TableFile file(
      Caller caller, UUID project, String kind, String ending, String mediaType, Content content) {
    try {
      Files.createDirectories(folder);
      Path file = Files.createTempFile(folder, kind, "." + ending);
      try {
        Exports.Content written = write(file, content);
        exports.record(caller, project, new Exports.Label(kind, ending, null, null), written);
        InputStream in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        return new TableFile(kind + "." + ending, mediaType, written.size(), in);
      } catch (IOException | RuntimeException failed) {
        Files.deleteIfExists(file);
        throw failed;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Exports.Content write(Path file, Content content) throws IOException {
    MessageDigest sha256 = Digests.newSha256();
    Set<UUID> quoted;
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), sha256)) {
      quoted = content.writeTo(out);
    }
    return new Exports.Content(HexFormat.of().formatHex(sha256.digest()), Files.size(file), quoted);
  }
}
