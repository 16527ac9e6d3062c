package org.retroduct.theory.proposition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.Removed;
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
public class Propositions implements Removed {
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
            "is no domain of this project's codebook")
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
    return window.of(all(access.require(caller, project, Permission.READ)));
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
        .filter(proposition -> proposition.deletedAt == null)
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
    earlier.keep(member, before, proposition);
    return recorded(member, proposition, "changed", domains);
  }

  /**
   * Lets a proposition say again what it said before a change, whoever made that; a change like any
   * other. Refused: 404, 403, 422 where its domain is gone.
   */
  @Transactional
  PropositionView undo(Caller caller, UUID project, UUID id, UUID change) {
    Membership member = access.require(caller, project, Permission.CODE);
    Proposition proposition = present(project, id);
    PropositionDraft before =
        earlier
            .before(proposition, change)
            .orElseThrow(() -> new NotFound("There is no such change of this proposition."));
    return changed(member, proposition, before);
  }

  /** The changes of a proposition, newest first. Refused: 404. */
  @Transactional
  List<Earlier.Change> changes(Caller caller, UUID project, UUID id) {
    access.require(caller, project, Permission.READ);
    return earlier.of(present(project, id));
  }

  /** Takes a proposition away; it can be put back. Refused: 404, 403, 412. */
  @Transactional
  public void delete(Caller caller, UUID project, UUID id, Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    Proposition proposition = present(project, id);
    expected.require(proposition.version);
    proposition.deletedAt = clock.instant();
    proposition.deletedBy = caller.username();
    recorded(member, proposition, "deleted", Map.of());
  }

  /** Puts a proposition back, with the questions that tested it. Refused: 404, 403. */
  @Transactional
  public PropositionView restore(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.CODE);
    Proposition proposition = Proposition.in(project, id).orElseThrow(Propositions::unknown);
    proposition.deletedAt = null;
    return recorded(member, proposition, "restored", domains(member));
  }

  @Override
  public List<Removed.Thing> removedBy(Membership member) {
    return Proposition.<Proposition>list(
            "project = ?1 and deletedBy = ?2 and deletedAt is not null",
            member.project(),
            member.caller().username())
        .stream()
        .map(
            each ->
                new Removed.Thing(
                    Objects.requireNonNull(each.deletedAt),
                    "proposition " + each.number,
                    each.text,
                    "/propositions/" + each.id + "/restore"))
        .toList();
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
