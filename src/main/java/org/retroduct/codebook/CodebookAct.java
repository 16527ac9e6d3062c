package org.retroduct.codebook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Listing;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Order;
import org.retroduct.platform.Window;

/** Something that was done to a codebook, kept so that it can be undone. */
@Entity
@Table(name = "codebook_act")
class CodebookAct extends PanacheEntityBase {
  private static final Order<CodebookAct> NEWEST_FIRST =
      Order.<CodebookAct>descending()
          .by("madeAt", act -> act.madeAt, Order::instant)
          .by("id", act -> act.id);

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Column(name = "project_id")
  UUID project;

  @Enumerated(EnumType.STRING)
  ActKind kind;

  @Column(name = "code_id")
  @Nullable UUID code;

  @Column(name = "into_id")
  @Nullable UUID into;

  @Column(name = "codebook_number")
  int codebookNumber;

  String changes;

  @Column(name = "made_by")
  String madeBy;

  @Column(name = "made_at")
  Instant madeAt;

  @Column(name = "undone_at")
  @Nullable Instant undoneAt;

  /** One page of all that was done. */
  static Listing<CodebookAct> in(UUID project, Window window) {
    return window.of(CodebookAct.class, project, NEWEST_FIRST);
  }

  static CodebookAct require(UUID project, UUID id) {
    return CodebookAct.<CodebookAct>find("project = ?1 and id = ?2", project, id)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("Nothing of this kind was done to this codebook."));
  }

  /** Those that made a code give way to another and stand, in their order. */
  static List<CodebookAct> successions(UUID project) {
    return list(
        "project = ?1 and kind in ?2 and into is not null and undoneAt is null order by madeAt, id",
        project,
        List.of(ActKind.MERGED, ActKind.DELETED));
  }

  /**
   * Those that made one code of another while some versions were made, in their order; those that
   * were undone too, since an earlier version may have been frozen before that.
   */
  static List<CodebookAct> lineage(UUID project, int after, int upTo) {
    return list(
        "project = ?1 and kind in ?2 and codebookNumber > ?3 and codebookNumber <= ?4"
            + " order by madeAt, id",
        project,
        List.of(ActKind.MERGED, ActKind.DELETED, ActKind.SPLIT),
        after,
        upTo);
  }

  /** Whether a code gave way to one of these. */
  static boolean isSuccessor(UUID project, Collection<UUID> codes) {
    return count(
            "project = ?1 and kind in ?2 and into in ?3 and undoneAt is null",
            project,
            List.of(ActKind.MERGED, ActKind.DELETED),
            codes)
        > 0;
  }
}
