package org.retroduct.coding.bench;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
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

  /**
   * What lies under a coder's keys, by place.
   *
   * @param pinned what always does
   * @param recent what the coder used, or was offered
   */
  record Places(Map<Integer, UUID> pinned, Map<Integer, UUID> recent) {}

  protected KeyedCode() {}

  KeyedCode(Membership member, int place, UUID code) {
    this.account = member.account();
    this.project = member.project();
    this.place = place;
    this.code = code;
  }

  /** One statement. */
  static Places places(Membership member) {
    Places places = new Places(new TreeMap<>(), new TreeMap<>());
    getEntityManager()
        .createQuery(
            "select true, p.place, p.code from PinnedCode p"
                + " where p.account = ?1 and p.project = ?2 union all"
                + " select false, r.place, r.code from RecentCode r"
                + " where r.account = ?1 and r.project = ?2",
            Object[].class)
        .setParameter(1, member.account())
        .setParameter(2, member.project())
        .getResultList()
        .forEach(
            row ->
                ((boolean) row[0] ? places.pinned : places.recent)
                    .put((int) row[1], (UUID) row[2]));
    return places;
  }
}
