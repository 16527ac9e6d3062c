package org.retroduct.coding.bench;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.project.Membership;

/** A code that a coder has used, under the access key that it keeps until another needs it. */
@Entity
@IdClass(RecentCode.Key.class)
@Table(name = "recent_code")
class RecentCode extends PanacheEntityBase {
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

  /** When it was used last; null if it was only offered. */
  @Column(name = "used_at")
  @Nullable Instant usedAt;

  protected RecentCode() {}

  RecentCode(Membership member, int place, UUID code) {
    this.account = member.account();
    this.project = member.project();
    this.place = place;
    this.code = code;
  }

  /** By place. */
  static List<RecentCode> of(Membership member) {
    return list("account = ?1 and project = ?2 order by place", member.account(), member.project());
  }
}
