package org.retroduct.coding.bench;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.retroduct.project.Membership;

/** A code that a coder has used, under the access key that it keeps until another needs it. */
@Entity
@Table(name = "recent_code")
class RecentCode extends KeyedCode {
  /** When it was used last; null if it was only offered. */
  @Column(name = "used_at")
  @Nullable Instant usedAt;

  protected RecentCode() {}

  /** Adds a row, unless the same account has added it in another window at this moment. */
  static void add(Membership member, int place, UUID code, @Nullable Instant usedAt) {
    getEntityManager()
        .unwrap(Session.class)
        .createNativeMutationQuery(
            "insert into recent_code (account_id, project_id, place, code_id, used_at)"
                + " values (:account, :project, :place, :code, :usedAt) on conflict do nothing")
        .setParameter("account", member.account())
        .setParameter("project", member.project())
        .setParameter("place", place)
        .setParameter("code", code)
        .setParameter("usedAt", usedAt, Instant.class)
        .executeUpdate();
  }

  /** By place. */
  static List<RecentCode> of(Membership member) {
    return list("account = ?1 and project = ?2 order by place", member.account(), member.project());
  }
}
