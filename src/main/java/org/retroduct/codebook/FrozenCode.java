package org.retroduct.codebook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A code as it was when a version of the codebook was frozen; never changed. */
@Entity
@Table(name = "frozen_code")
class FrozenCode extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Column(name = "project_id")
  UUID project;

  @Column(name = "codebook_number")
  int codebookNumber;

  int place;

  @Column(name = "code_id")
  UUID code;

  String content;

  protected FrozenCode() {}

  FrozenCode(UUID project, int codebookNumber, int place, UUID code, String content) {
    this.project = project;
    this.codebookNumber = codebookNumber;
    this.place = place;
    this.code = code;
    this.content = content;
  }

  static List<FrozenCode> in(UUID project, int codebookNumber) {
    return list("project = ?1 and codebookNumber = ?2 order by place", project, codebookNumber);
  }
}
