package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.project.Access;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** The codes for a table. */
@ApplicationScoped
class CodebookTable {
  private final Access access;
  private final Codebook codebook;

  CodebookTable(Access access, Codebook codebook) {
    this.access = access;
    this.codebook = codebook;
  }

  /** The present codes in codebook order. Refused: 404. */
  @Transactional
  List<CodeView> codes(Caller caller, UUID project) {
    return codebook.codes(access.require(caller, project, Permission.READ));
  }
}
