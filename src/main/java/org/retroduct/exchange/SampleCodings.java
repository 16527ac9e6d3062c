package org.retroduct.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.retroduct.agreement.Closing;
import org.retroduct.coding.RoundDraft;
import org.retroduct.coding.Rounds;
import org.retroduct.coding.SegmentImport;
import org.retroduct.coding.Unit;
import org.retroduct.project.Projects;
import org.retroduct.project.Role;
import org.retroduct.security.Account;
import org.retroduct.security.Accounts;
import org.retroduct.security.Caller;

/** Makes the sample's coders and their closed round with what both coded in it. */
@ApplicationScoped
class SampleCodings {
  private final SampleFiles files;
  private final Accounts accounts;
  private final Projects projects;
  private final Rounds rounds;
  private final SegmentImport imports;
  private final Closing closing;

  SampleCodings(
      SampleFiles files,
      Accounts accounts,
      Projects projects,
      Rounds rounds,
      SegmentImport imports,
      Closing closing) {
    this.files = files;
    this.accounts = accounts;
    this.projects = projects;
    this.rounds = rounds;
    this.imports = imports;
    this.closing = closing;
  }

  /**
   * Makes them; the coders are answered by the name that the sample's files give them, which is not
   * their user name where that belonged to somebody else.
   */
  Map<String, Caller> make(
      Caller caller, UUID project, SampleStudy study, Map<String, UUID> transcripts) {
    Map<String, Caller> coders = new LinkedHashMap<>();
    for (SampleStudy.Coder each : study.coders()) {
      Account account = accounts.withoutLogin(each.username(), each.displayName());
      projects.putMember(caller, project, account.username(), Role.CODER);
      coders.put(
          each.username(),
          new Caller(account.id(), account.username(), account.displayName(), false));
    }
    UUID round = rounds.create(caller, project, draft(study, transcripts, coders)).id();
    coders.forEach(
        (name, coder) -> {
          byte[] table = files.bytes("coding-" + name + ".csv");
          imports.read(caller, project, table, transcripts, coder.username(), round);
        });
    rounds.submitForAll(caller, project, round);
    closing.close(caller, project, round);
    return coders;
  }

  private static RoundDraft draft(
      SampleStudy study, Map<String, UUID> transcripts, Map<String, Caller> coders) {
    List<UUID> coded =
        study.round().files().stream()
            .map(file -> Objects.requireNonNull(transcripts.get(file)))
            .toList();
    List<String> names = coders.values().stream().map(Caller::username).toList();
    return new RoundDraft(study.round().name(), coded, names, null, true, Unit.CHARACTER, false);
  }
}
