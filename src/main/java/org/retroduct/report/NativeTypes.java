package org.retroduct.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.retroduct.report.summary.ActionStatement;
import org.retroduct.report.summary.ArrangementSummary;
import org.retroduct.report.summary.CodeRow;
import org.retroduct.report.summary.ConfigurationRow;
import org.retroduct.report.summary.ContextAccount;
import org.retroduct.report.summary.DomainRow;
import org.retroduct.report.summary.Edition;
import org.retroduct.report.summary.EvidenceBase;
import org.retroduct.report.summary.EvidenceRow;
import org.retroduct.report.summary.Glance;
import org.retroduct.report.summary.GroupCount;
import org.retroduct.report.summary.MechanismRow;
import org.retroduct.report.summary.MethodNote;
import org.retroduct.report.summary.Narrative;
import org.retroduct.report.summary.Outcomes;
import org.retroduct.report.summary.Period;
import org.retroduct.report.summary.Quotation;
import org.retroduct.report.summary.TheoryChange;
import org.retroduct.report.summary.TheoryInUse;
import org.retroduct.report.summary.TitleBlock;

/** What a native image must keep, since only the summary's own JSON writer looks into it. */
@RegisterForReflection(
    ignoreNested = false,
    targets = {
      ActionStatement.class,
      ArrangementSummary.class,
      CodeRow.class,
      ConfigurationRow.class,
      ContextAccount.class,
      DomainRow.class,
      Edition.class,
      EvidenceBase.class,
      EvidenceRow.class,
      Glance.class,
      GroupCount.class,
      MechanismRow.class,
      MethodNote.class,
      Narrative.class,
      Outcomes.class,
      Period.class,
      Quotation.class,
      TheoryChange.class,
      TheoryInUse.class,
      TitleBlock.class
    },
    classNames = {
      "org.retroduct.report.summary.PrintedQuotation",
      "org.retroduct.report.summary.WithheldQuotation"
    })
final class NativeTypes {
  private NativeTypes() {}
}
