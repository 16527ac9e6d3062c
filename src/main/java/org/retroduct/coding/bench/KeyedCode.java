package org.retroduct.coding.bench;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.util.UUID;
import org.retroduct.project.Membership;

/** A code under one of a coder's access keys in a project. */
@MappedSuperclass
@IdClass(KeyedCode.Key.class)
abstract class KeyedCode extends PanacheEntityBase {
  /** What tells one from another. */
  record Key(UUID account, UUID project, int place) implements Serializable {}

  @Id
  @Column(name = "account_id")
  UUID account;

  @Id
  @Column(name = "project_id")
  UUID project;

  /** From 0: the place of its access key. */
  @Id int place;

  @Column(name = "code_id")
  UUID code;

  protected KeyedCode() {}

  KeyedCode(Membership member, int place, UUID code) {
    this.account = member.account();
    this.project = member.project();
    this.place = place;
    this.code = code;
  }
}
