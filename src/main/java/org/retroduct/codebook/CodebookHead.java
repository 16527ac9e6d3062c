package org.retroduct.codebook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;

/** Where the codebook of a project stands: its version and whether that is frozen. */
@Entity
@Table(name = "codebook")
class CodebookHead extends PanacheEntityBase {
  @Id
  @Column(name = "project_id")
  UUID project;

  /** Grows with each change of a code, so that it tells one state of the codes from another. */
  @Version long version;

  int number;
  boolean frozen;

  protected CodebookHead() {}

  CodebookHead(UUID project) {
    this.project = project;
    this.number = 1;
  }

  static CodebookHead of(UUID project) {
    return Objects.requireNonNull(findById(project));
  }

  /** Changes of one codebook wait for each other here; whoever locks it may change codes. */
  static CodebookHead locked(UUID project) {
    CodebookHead head =
        find("project", project).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
    getEntityManager().lock(head, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    return head;
  }

  /** Whether this transaction has locked or changed it. */
  boolean isHeld() {
    return getEntityManager().getLockMode(this) == LockModeType.PESSIMISTIC_FORCE_INCREMENT;
  }

  /** Makes the next version, a draft, if the present one is frozen. */
  void reopen() {
    if (frozen) {
      number++;
      frozen = false;
    }
  }

  CodebookVersion view() {
    return new CodebookVersion(number, frozen ? CodebookState.FROZEN : CodebookState.DRAFT);
  }
}
