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

  /** Changes of one codebook wait for each other here. */
  static CodebookHead locked(UUID project) {
    return find("project", project).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
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
