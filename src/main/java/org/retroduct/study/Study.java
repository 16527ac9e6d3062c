package org.retroduct.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** What the features above read of the study; each method is one SQL statement at most. */
@ApplicationScoped
public class Study {
  private final Access access;

  Study(Access access) {
    this.access = access;
  }

  /** What the pages of the study show. */
  record Overview(
      Membership member, List<ArrangementView> arrangements, List<ParticipantView> participants) {
    Overview {
      arrangements = List.copyOf(arrangements);
      participants = List.copyOf(participants);
    }

    /** Whether the reader may change the study. */
    boolean editor() {
      return member.may(Permission.MANAGE_STUDY);
    }
  }

  /** The whole study. Refused: 404. */
  @Transactional
  Overview overview(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    return new Overview(member, arrangements(member), List.copyOf(participants(member).values()));
  }

  /** The participants of the member's project, by id, in the order of their codes. */
  @Transactional
  public Map<UUID, ParticipantView> participants(Membership member) {
    return byId(Participant.in(member.project()));
  }

  /** Some participants of the member's project, by id. */
  @Transactional
  public Map<UUID, ParticipantView> participants(Membership member, Set<UUID> ids) {
    return ids.isEmpty() ? Map.of() : byId(Participant.in(member.project(), ids));
  }

  private static Map<UUID, ParticipantView> byId(List<Participant> participants) {
    Map<UUID, ParticipantView> byId = new LinkedHashMap<>();
    participants.forEach(each -> byId.put(each.id, ParticipantView.of(each)));
    return byId;
  }

  /** The arrangements of the member's project by name. */
  @Transactional
  public List<ArrangementView> arrangements(Membership member) {
    return Arrangement.in(member.project()).stream().map(ArrangementView::of).toList();
  }

  /** The organisations of the member's project, oldest first. */
  @Transactional
  public List<OrganisationView> organisations(Membership member) {
    return Organisation.in(member.project()).stream().map(OrganisationView::of).toList();
  }
}
