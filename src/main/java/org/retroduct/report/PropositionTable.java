package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Codebook;
import org.retroduct.platform.Named;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.project.Projects;
import org.retroduct.report.rows.Rows;
import org.retroduct.security.Caller;
import org.retroduct.theory.proposition.PropositionView;
import org.retroduct.theory.proposition.Propositions;
import org.retroduct.theory.proposition.Questions;

/** The propositions of a programme theory for a table; it holds no participant's words. */
@ApplicationScoped
class PropositionTable {
  private static final List<String> HEADER =
      List.of(
          "number",
          "text",
          "if_then",
          "domain",
          "source",
          "status",
          "questions",
          "created_by",
          "created_at");

  private final Access access;
  private final Propositions propositions;
  private final Questions questions;
  private final Codebook codebook;
  private final Projects projects;
  private final Conduct conduct;

  PropositionTable(
      Access access,
      Propositions propositions,
      Questions questions,
      Codebook codebook,
      Projects projects,
      Conduct conduct) {
    this.access = access;
    this.propositions = propositions;
    this.questions = questions;
    this.codebook = codebook;
    this.projects = projects;
    this.conduct = conduct;
  }

  /**
   * The propositions by number; a fixed number of statements. {@code questions} counts the notes on
   * turns that tested one, as far as the caller may see who noted it; {@code created_by} is a user
   * name. Refused: 404.
   */
  @Transactional
  Rows rows(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    Map<UUID, String> domains = new HashMap<>();
    codebook.codes(member).forEach(code -> domains.put(code.id(), code.name()));
    Map<UUID, Integer> tested = questions.tested(member);
    return new Rows(
        "propositions",
        HEADER,
        conduct.newest(member, projects.get(caller, project)),
        propositions.all(member).stream()
            .map(each -> row(each, domains, tested.getOrDefault(each.id(), 0))));
  }

  private static List<@Nullable Object> row(
      PropositionView of, Map<UUID, String> domains, int questions) {
    return new ArrayList<>(
        Arrays.<@Nullable Object>asList(
            of.number(),
            of.text(),
            of.ifThen(),
            of.domain() == null ? null : domains.get(of.domain()),
            of.source(),
            Named.of(of.status()),
            questions,
            of.createdBy(),
            of.createdAt()));
  }
}
