package org.retroduct.exchange;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.retroduct.project.ProjectDraft;
import org.retroduct.project.ProjectView;
import org.retroduct.project.Projects;
import org.retroduct.security.Caller;
import org.retroduct.security.FirstAccount;

/** Makes a project from the sample study, by the services that everybody's work goes through. */
@ApplicationScoped
public class Sample {
  private final SampleFiles files;
  private final Projects projects;
  private final SampleSetting setting;
  private final SampleCodings codings;
  private final SampleTheory theory;
  private final SamplePropositions propositions;

  Sample(
      SampleFiles files,
      Projects projects,
      SampleSetting setting,
      SampleCodings codings,
      SampleTheory theory,
      SamplePropositions propositions) {
    this.files = files;
    this.projects = projects;
    this.setting = setting;
    this.codings = codings;
    this.theory = theory;
    this.propositions = propositions;
  }

  /** Makes a new project, of which the caller is the lead; all of it or nothing. */
  @Transactional
  public ProjectView create(Caller caller) {
    SampleStudy study = files.study();
    UUID project = projects.create(caller, draft(study)).id();
    Map<String, UUID> transcripts = setting.make(caller, project, study);
    letGo();
    Map<String, Caller> coders = codings.make(caller, project, study, transcripts);
    letGo();
    SampleExplanations explanations = files.explanations();
    theory.make(caller, project, explanations, transcripts, coders);
    letGo();
    propositions.make(caller, project, explanations, transcripts, coders);
    return projects.get(caller, project);
  }

  /** Before each query all that was read or made so far is searched for changes. */
  private static void letGo() {
    Panache.getEntityManager().flush();
    Panache.getEntityManager().clear();
  }

  private static ProjectDraft draft(SampleStudy study) {
    return new ProjectDraft(
        study.title(), study.description(), "partnering", null, null, null, null);
  }

  /** Gives a new server's first account the sample, in the transaction that makes the account. */
  void onFirstAccount(@Observes FirstAccount first) {
    create(first.caller());
  }
}
