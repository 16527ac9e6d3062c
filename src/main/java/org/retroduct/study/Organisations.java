package org.retroduct.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.retroduct.history.History;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Listing;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** The organisations of a study. */
@ApplicationScoped
public class Organisations {
  private final Access access;
  private final History history;
  private final Clock clock;

  Organisations(Access access, History history, Clock clock) {
    this.access = access;
    this.history = history;
    this.clock = clock;
  }

  /** Adds an organisation. Refused: 404, 403, 422. */
  @Transactional
  public OrganisationView create(Caller caller, UUID project, OrganisationDraft draft) {
    access.require(caller, project, Permission.MANAGE_STUDY);
    draft.require();
    Organisation organisation = new Organisation(project, clock.instant());
    organisation.describe(draft);
    organisation.persist();
    Organisation.flush();
    history.record(project, caller.username(), "organisation created", organisation.id, "");
    return OrganisationView.of(organisation);
  }

  /** The organisations, oldest first. Refused: 404. */
  @Transactional
  public Listing<OrganisationView> list(Caller caller, UUID project, Window window) {
    access.require(caller, project, Permission.READ);
    return Organisation.in(project, window).map(OrganisationView::of);
  }

  /** One organisation. Refused: 404. */
  @Transactional
  public OrganisationView get(Caller caller, UUID project, UUID id) {
    access.require(caller, project, Permission.READ);
    return OrganisationView.of(present(project, id));
  }

  /** The organisations by name. */
  List<OrganisationView> named(Membership member) {
    return Organisation.in(member.project()).stream()
        .map(OrganisationView::of)
        .sorted(Comparator.comparing(organisation -> key(organisation.name())))
        .toList();
  }

  /**
   * The partners that drafts mean, in their order; an organisation that is only named is found by
   * its name, in any case, or else added. Refused: 403, 422.
   */
  @Transactional
  List<Partner> partners(Membership member, List<PartnerDraft> drafts) {
    Map<String, UUID> byName = new HashMap<>();
    named(member).forEach(known -> byName.putIfAbsent(key(known.name()), known.id()));
    List<Partner> partners = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      try {
        partners.add(partner(member, drafts.get(i), byName));
      } catch (Invalid invalid) {
        throw invalid.below("partners[" + i + "]");
      }
    }
    return partners;
  }

  private Partner partner(Membership member, PartnerDraft draft, Map<String, UUID> byName) {
    UUID chosen = draft.organisation();
    String name = draft.name();
    PartnerRole role = draft.role();
    if (chosen != null && name != null) {
      throw new Invalid("name", "is typed although one is chosen; leave one of them empty");
    }
    if (role == null) {
      throw new Invalid("role", "is needed");
    }
    if (name != null) {
      OrganisationDraft added = new OrganisationDraft(name, null, null);
      chosen =
          byName.computeIfAbsent(
              key(name), unknown -> create(member.caller(), member.project(), added).id());
    }
    if (chosen == null) {
      throw new Invalid("organisation", "is needed");
    }
    return new Partner(chosen, role);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Changes an organisation. Refused: 404, 403, 412, 422. */
  @Transactional
  public OrganisationView change(
      Caller caller, UUID project, UUID id, OrganisationDraft draft, Expected expected) {
    access.require(caller, project, Permission.MANAGE_STUDY);
    draft.require();
    Organisation organisation = present(project, id);
    expected.require(organisation.version);
    organisation.describe(draft);
    Organisation.flush();
    history.record(project, caller.username(), "organisation changed", id, "");
    return OrganisationView.of(organisation);
  }

  /** Deletes an organisation. Refused: 404, 403, 409 while something names it, 412. */
  @Transactional
  public void delete(Caller caller, UUID project, UUID id, Expected expected) {
    access.require(caller, project, Permission.MANAGE_STUDY);
    Organisation organisation = present(project, id);
    expected.require(organisation.version);
    if (Arrangement.hasPartner(id) || Participant.isFrom(id)) {
      throw new Conflict("An arrangement or a participant names this organisation.");
    }
    organisation.delete();
    history.record(project, caller.username(), "organisation deleted", id, "");
  }

  private static Organisation present(UUID project, UUID id) {
    return Organisation.in(project, id)
        .orElseThrow(() -> new NotFound("There is no such organisation in this project."));
  }
}
