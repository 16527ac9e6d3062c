package org.retroduct.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** Gives figures of agreement as tables for a spreadsheet. */
@ApplicationScoped
public class AgreementSheets {
  private final Access access;
  private final Agreement agreement;
  private final FreeAgreement free;

  AgreementSheets(Access access, Agreement agreement, FreeAgreement free) {
    this.access = access;
    this.agreement = agreement;
    this.free = free;
  }

  /**
   * The figures that {@code GET /agreement} answers to the same query. Refused: 404, 403 for
   * viewers, and as there.
   */
  @Transactional
  public AgreementSheet of(Caller caller, UUID project, AgreementQuery query) {
    Membership member = access.require(caller, project, Permission.EXPORT);
    AgreementQuery.Asked asked = query.read();
    if (asked.round() == null) {
      Settings settings = Settings.usual().with(asked.wish());
      AgreementView figures = free.of(caller, project, asked.choice(), asked.wish());
      return new AgreementRows(figures, settings, "", null).sheet(member);
    }
    RoundAgreement of = agreement.ofRound(caller, project, asked.round(), asked.wish(), null);
    return new AgreementRows(of.figures(), of.settings(), of.round().name(), of.round().closedAt())
        .sheet(member);
  }
}
