package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Sight;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** The record of every file that left the project. */
@ApplicationScoped
public class Exports {
  private final Access access;
  private final Sight sight;
  private final Clock clock;

  Exports(Access access, Sight sight, Clock clock) {
    this.access = access;
    this.sight = sight;
    this.clock = clock;
  }

  /**
   * What kind of file left.
   *
   * @param state draft or final; null where files have no state
   */
  record Label(String kind, String format, @Nullable String state, @Nullable UUID arrangement) {}

  /**
   * A file as it left.
   *
   * @param sha256 64 hexadecimal digits
   * @param size in bytes
   * @param quoted whose words it holds
   */
  record Content(String sha256, long size, Collection<UUID> quoted) {}

  /** Records that a file left. Refused: 404. */
  @Transactional
  void record(Caller caller, UUID project, Label label, Content content) {
    access.require(caller, project, Permission.READ);
    IssuedExport export = new IssuedExport();
    export.project = project;
    export.arrangement = label.arrangement();
    export.kind = label.kind();
    export.format = label.format();
    export.state = label.state();
    export.sha256 = content.sha256();
    export.size = content.size();
    export.issuedTo = caller.username();
    export.issuedAt = clock.instant();
    export.participants.addAll(content.quoted());
    export.persist();
  }

  /**
   * The files that left, oldest first. While others' work is hidden from the caller, only the
   * caller's own: sizes and hashes tell how much others have coded. Refused: 404, 403 for viewers.
   */
  @Transactional
  public Listing<ExportView> list(Caller caller, UUID project, Window window) {
    Membership member = access.require(caller, project, Permission.EXPORT);
    Listing<IssuedExport> page =
        sight.of(member).isClear()
            ? IssuedExport.from(project, window)
            : IssuedExport.from(project, caller.username(), window);
    List<UUID> ids = page.items().stream().map(export -> export.id).toList();
    Map<UUID, List<UUID>> quoted =
        IssuedExport.getEntityManager()
            .createQuery(
                "select e.id, p from IssuedExport e join e.participants p where e.id in ?1",
                Object[].class)
            .setParameter(1, ids)
            .getResultList()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> (UUID) row[0],
                    Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    return page.map(export -> view(export, quoted.getOrDefault(export.id, List.of())));
  }

  private static ExportView view(IssuedExport export, List<UUID> quoted) {
    return new ExportView(
        export.id,
        export.kind,
        export.format,
        export.state,
        export.arrangement,
        export.sha256,
        export.size,
        export.issuedTo,
        export.issuedAt,
        quoted.stream().sorted().toList());
  }
}
