package org.retroduct.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.retroduct.history.History;
import org.retroduct.platform.Check;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Named;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Window;
import org.retroduct.security.Account;
import org.retroduct.security.Accounts;
import org.retroduct.security.Caller;

/** Projects and their members. */
@ApplicationScoped
public class Projects {
  private final Access access;
  private final Accounts accounts;
  private final History history;
  private final Event<ProjectCreated> created;
  private final Clock clock;

  Projects(
      Access access,
      Accounts accounts,
      History history,
      Event<ProjectCreated> created,
      Clock clock) {
    this.access = access;
    this.accounts = accounts;
    this.history = history;
    this.created = created;
    this.clock = clock;
  }

  /** Makes a project; the caller becomes its lead. Refused: wrong fields (422). */
  @Transactional
  public ProjectView create(Caller caller, ProjectDraft draft) {
    draft.require();
    Project project = new Project();
    project.createdAt = clock.instant();
    apply(draft, project);
    project.persist();
    join(project, Account.<Account>findById(caller.id()), Role.LEAD);
    history.record(project.id, caller.username(), "project created", project.id, "");
    Project.flush();
    boolean starter = draft.codebook() == null || draft.codebook().equals("partnering");
    created.fire(new ProjectCreated(project.id, caller, starter));
    return ProjectView.of(project, Role.LEAD);
  }

  private static void apply(ProjectDraft draft, Project project) {
    project.title = String.valueOf(draft.title()).strip();
    project.description = draft.description() == null ? "" : draft.description();
    project.fundingReference = draft.fundingReference();
    project.ethicsReference = draft.ethicsReference();
    project.retentionUntil = draft.retentionUntil();
    project.smallNumberThreshold =
        draft.smallNumberThreshold() == null
            ? Project.USUAL_THRESHOLD
            : draft.smallNumberThreshold();
  }

  private Member join(Project project, Account account, Role role) {
    Member member = new Member();
    member.project = project;
    member.account = account;
    member.role = role;
    member.createdAt = clock.instant();
    member.persist();
    return member;
  }

  /** The caller's projects, oldest first. */
  @Transactional
  public Listing<ProjectView> list(Caller caller, Window window) {
    return Member.of(caller.id(), window)
        .map(member -> ProjectView.of(member.project, member.role));
  }

  /** One project. Refused: 404. */
  @Transactional
  public ProjectView get(Caller caller, UUID id) {
    Membership member = access.require(caller, id, Permission.READ);
    return ProjectView.of(project(id), member.role());
  }

  /** Changes the settings. Refused: 404, 403, 412, 422. */
  @Transactional
  public ProjectView change(Caller caller, UUID id, ProjectDraft draft, Expected expected) {
    Membership member = access.require(caller, id, Permission.MANAGE_PROJECT);
    draft.require();
    Project project = project(id);
    expected.require(project.version);
    apply(draft, project);
    Project.flush();
    history.record(id, caller.username(), "project changed", id, "");
    return ProjectView.of(project, member.role());
  }

  /** Hides the project from everybody. Refused: 404, 403, 412. */
  @Transactional
  public void delete(Caller caller, UUID id, Expected expected) {
    access.require(caller, id, Permission.MANAGE_PROJECT);
    Project project = project(id);
    expected.require(project.version);
    project.deletedAt = clock.instant();
    history.record(id, caller.username(), "project deleted", id, "");
  }

  private static Project project(UUID id) {
    return Project.present(id).orElseThrow(() -> new NotFound("There is no such project."));
  }

  /** The members by user name. Refused: 404. */
  @Transactional
  public List<MemberView> members(Caller caller, UUID id) {
    access.require(caller, id, Permission.READ);
    return Member.in(id).stream().map(MemberView::of).toList();
  }

  /** What people are called on the pages of a project; one statement more. Refused: 404. */
  @Transactional
  public Names names(Caller caller, UUID id) {
    access.require(caller, id, Permission.READ);
    return new Names(Member.people(id));
  }

  /**
   * Lets an account take part, or changes its role. Refused: 404, 403, 409 for the last lead, 422.
   */
  @Transactional
  public MemberView putMember(Caller caller, UUID id, String username, Role role) {
    ProjectLock.take(access.require(caller, id, Permission.MANAGE_PROJECT));
    new Check().that(role != null, "role", "is needed").done();
    Account account = accounts.named(username);
    Member member = Member.of(id, account.id()).orElseGet(() -> join(project(id), account, role));
    requireAnotherLead(member, role);
    member.role = role;
    Member.flush();
    history.record(id, caller.username(), "member set", account.id(), Named.of(role));
    return MemberView.of(member);
  }

  /**
   * Takes an account out of the project; its codings stay. Refused: 404, 403, 409 for the last
   * lead.
   */
  @Transactional
  public void removeMember(Caller caller, UUID id, String username) {
    ProjectLock.take(access.require(caller, id, Permission.MANAGE_PROJECT));
    Account account = accounts.named(username);
    Member member =
        Member.of(id, account.id())
            .orElseThrow(() -> new NotFound("This account is no member of the project."));
    requireAnotherLead(member, Role.VIEWER);
    member.delete();
    history.record(id, caller.username(), "member removed", account.id(), "");
  }

  private static void requireAnotherLead(Member member, Role next) {
    boolean stepsDown = member.role == Role.LEAD && next != Role.LEAD;
    if (stepsDown && Member.count("project = ?1 and role = ?2", member.project, Role.LEAD) < 2) {
      throw new Conflict("A project needs a lead. Make somebody else lead first.");
    }
  }
}
