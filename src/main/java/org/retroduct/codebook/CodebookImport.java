package org.retroduct.codebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.retroduct.platform.Invalid;
import org.retroduct.project.Access;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** Takes codes from CSV, all rows or none. */
@ApplicationScoped
public class CodebookImport {
  /** In bytes; a codebook of 5,000 rows is seldom half as large. */
  private static final int LARGEST = 4_000_000;

  private final Access access;
  private final Acts acts;
  private final TransactionManager transactions;
  private final Clock clock;

  CodebookImport(Access access, Acts acts, TransactionManager transactions, Clock clock) {
    this.access = access;
    this.acts = acts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Reads the columns of {@link CodebookCsv} in any order; kind and name are needed, and what has
   * no column stays as it is. A new row is a code unless it says no. Refused: 404, 403, 422 for a
   * file over 4 MB and with the lines that cannot be taken.
   */
  @Transactional
  public ImportReport read(Caller caller, UUID project, byte[] file) {
    return take(caller, project, file, false);
  }

  /** Tells what {@link #read} would do, and does nothing. Refused: the same. */
  @Transactional
  public ImportReport dryRun(Caller caller, UUID project, byte[] file) {
    try {
      ImportReport report = take(caller, project, file, true);
      transactions.setRollbackOnly();
      return report;
    } catch (SystemException ended) {
      throw new IllegalStateException("the transaction has ended", ended);
    }
  }

  private ImportReport take(Caller caller, UUID project, byte[] file, boolean dry) {
    access.require(caller, project, Permission.GOVERN_CODES);
    if (file.length > LARGEST) {
      throw new Invalid("file", "This table is larger than 4 MB. Send it in parts.");
    }
    List<CodebookRow> rows = CodebookReader.read(file);
    Revision revision = Revision.begin(project);
    List<ImportReport.Change> changes = Intake.take(revision, clock.instant(), rows);
    UUID act = acts.keep(caller, revision, ActKind.IMPORTED, null, null);
    Set<String> changed = new HashSet<>();
    changes.forEach(change -> changed.add(change.name()));
    long unchanged = rows.stream().filter(row -> !changed.contains(row.name())).count();
    return new ImportReport(dry, dry ? null : act, changes, Math.toIntExact(unchanged));
  }
}
