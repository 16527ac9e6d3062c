package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.retroduct.agreement.AgreementQuery;
import org.retroduct.agreement.AgreementSheet;
import org.retroduct.agreement.AgreementSheets;
import org.retroduct.project.Projects;
import org.retroduct.report.rows.Rows;
import org.retroduct.security.Caller;

/** The figures of agreement as a table; it holds nobody's words. */
@ApplicationScoped
class FiguresTable {
  private final AgreementSheets agreement;
  private final Projects projects;
  private final Conduct conduct;

  FiguresTable(AgreementSheets agreement, Projects projects, Conduct conduct) {
    this.agreement = agreement;
    this.projects = projects;
    this.conduct = conduct;
  }

  /** Writes the table. Refused: 404, 403 for viewers, and as the figures themselves. */
  @Transactional
  Set<UUID> write(
      Caller caller, UUID project, AgreementQuery query, SegmentTable.Sink sink, OutputStream out) {
    AgreementSheet sheet = agreement.of(caller, project, query);
    Instant closed = sheet.closedAt();
    Instant changed =
        closed == null ? conduct.newest(sheet.member(), projects.get(caller, project)) : closed;
    try {
      sink.write(new Rows("agreement", sheet.header(), changed, sheet.rows().stream()), out);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return Set.of();
  }
}
