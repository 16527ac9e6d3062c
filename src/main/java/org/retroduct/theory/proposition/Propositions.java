package org.retroduct.theory.proposition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.Earlier;
import org.retroduct.history.History;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Listing;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.project.ProjectLock;
import org.retroduct.security.Caller;

/** The claims that the theory makes. They rest on no coding, so every member sees them. */
@ApplicationScoped
public class Propositions {
  private final Access access;
  private final Codebook codebook;
  private final Earlier earlier;
  private final History history;
  private final Clock clock;

  Propositions(Access access, Codebook codebook, Earlier earlier, History history, Clock clock) {
    this.access = access;
    this.codebook = codebook;
    this.earlier = earlier;
    this.history = history;
    this.clock = clock;
  }

  /** Adds a proposition with the next number. Refused: 404, 403, 422. */
  @Transactional
  public PropositionView create(Caller caller, UUID project, PropositionDraft draft) {
    Membership member = access.require(caller, project, Permission.CODE);
    Map<UUID, CodeView> domains = domains(member);
    require(draft, domains);
    ProjectLock.take(member);
    Proposition proposition = new Proposition();
    proposition.project = project;
    proposition.number = Proposition.lastNumber(project) + 1;
    proposition.createdBy = caller.username();
    proposition.createdAt = clock.instant();
    proposition.describe(draft);
    proposition.persist();
    return recorded(member, proposition, "created", domains);
  }

  private static void require(PropositionDraft draft, Map<UUID, CodeView> domains) {
    draft
        .check()
        .that(
            draft.domain() == null || domains.containsKey(draft.domain()),
            "domain",
            "is no domain of this project’s codebook")
        .done();
  }

  private PropositionView recorded(
      Membership member, Proposition proposition, String act, Map<UUID, CodeView> domains) {
    Proposition.flush();
    history.record(
        member.project(),
        member.caller().username(),
        "proposition " + act,
        proposition.id,
        "number " + proposition.number);
    return view(proposition, domains);
  }

  private static PropositionView view(Proposition proposition, Map<UUID, CodeView> domains) {
    CodeView domain = proposition.domain == null ? null : domains.get(proposition.domain);
    return PropositionView.of(proposition, domain == null ? null : domain.id());
  }

  /** The propositions by number. Refused: 404. */
  @Transactional
  public Listing<PropositionView> list(Caller caller, UUID project, Window window) {
    return window.of(
        all(access.require(caller, project, Permission.READ)), PropositionView.BY_NUMBER);
  }

  /** All of the member's project by number; the same number of statements for any. */
  public List<PropositionView> all(Membership member) {
    Map<UUID, CodeView> domains = domains(member);
    return Proposition.in(member.project()).stream().map(each -> view(each, domains)).toList();
  }

  /** One proposition. Refused: 404. */
  @Transactional
  public PropositionView get(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return view(present(project, id), domains(member));
  }

  private static Proposition present(UUID project, UUID id) {
    return Proposition.in(project, id)
        .filter(proposition -> !proposition.isRemoved())
        .orElseThrow(Propositions::unknown);
  }

  private static NotFound unknown() {
    return new NotFound("There is no such proposition in this project.");
  }

  /** Changes a proposition. Refused: 404, 403, 412, 422. */
  @Transactional
  public PropositionView change(
      Caller caller, UUID project, UUID id, PropositionDraft draft, Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    Proposition proposition = present(project, id);
    expected.require(proposition.version);
    return changed(member, proposition, draft);
  }

  private PropositionView changed(
      Membership member, Proposition proposition, PropositionDraft draft) {
    Map<UUID, CodeView> domains = domains(member);
    require(draft, domains);
    PropositionDraft before = proposition.draft();
    proposition.describe(draft);
    return earlier.keep(member, proposition, before, proposition.draft())
        ? recorded(member, proposition, "changed", domains)
        : view(proposition, domains);
  }

  /**
   * Lets a proposition say again what it said before a change, whoever made that; a change like any
   * other. Refused: 404, 403, 409 if it was removed, or changed since it was {@code seen}, 422
   * where its domain is gone.
   */
  @Transactional
  PropositionView undo(Caller caller, UUID project, UUID id, UUID change, Expected seen) {
    Membership member = access.require(caller, project, Permission.CODE);
    Proposition proposition = Proposition.in(project, id).orElseThrow(Propositions::unknown);
    PropositionDraft past = earlier.before(proposition, change, seen, PropositionDraft.class);
    return changed(member, proposition, past);
  }

  /** The changes of a proposition, newest first. Refused: 404. */
  @Transactional
  List<Change> changes(Caller caller, UUID project, UUID id) {
    access.require(caller, project, Permission.READ);
    Proposition proposition = present(project, id);
    return earlier.of(proposition).stream()
        .map(c -> new Change(c.by(), c.at(), c.changed(), c.undo(proposition.told())))
        .toList();
  }

  /**
   * A change of a proposition.
   *
   * @param by user name
   * @param changed what was changed, in words
   * @param undo the address below the project's to POST to that goes back to before it
   */
  record Change(String by, Instant at, String changed, String undo) {}

  /** Takes a proposition away; it can be put back. Refused: 404, 403, 412. */
  @Transactional
  public void delete(Caller caller, UUID project, UUID id, Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    Proposition proposition = present(project, id);
    expected.require(proposition.version);
    proposition.remove(caller, clock.instant());
    recorded(member, proposition, "deleted", Map.of());
  }

  /** Puts a proposition back, with the questions that tested it. Refused: 404, 403. */
  @Transactional
  public PropositionView restore(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.CODE);
    Proposition proposition = Proposition.in(project, id).orElseThrow(Propositions::unknown);
    proposition.putBack();
    return recorded(member, proposition, "restored", domains(member));
  }

  /** What the pages of propositions show. */
  record Shelf(
      Membership member, List<PropositionView> propositions, Map<UUID, CodeView> domains) {}

  /** All of them with the domains there are. Refused: 404. */
  @Transactional
  Shelf shelf(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    return new Shelf(member, all(member), domains(member));
  }

  /** The domains by id, in codebook order; one that gave way to another is found as that other. */
  private Map<UUID, CodeView> domains(Membership member) {
    Map<UUID, CodeView> domains = new LinkedHashMap<>();
    for (CodeView code : codebook.codes(member)) {
      if (code.kind() == Kind.DOMAIN) {
        domains.put(code.id(), code);
      }
    }
    codebook
        .successors(member)
        .forEach(
            (gone, successor) -> {
              CodeView code = domains.get(successor);
              if (code != null) {
                domains.put(gone, code);
              }
            });
    return domains;
  }
}
