package org.retroduct.project;

import io.quarkus.hibernate.orm.panache.Panache;

/** Makes those wait who would take the same number in one project, or its last lead. */
public final class ProjectLock {
  private ProjectLock() {}

  /** Holds the member's project until the transaction ends. */
  public static void take(Membership member) {
    Panache.getEntityManager()
        .createNativeQuery("select id from project where id = ?1 for update")
        .setParameter(1, member.project())
        .getResultList();
  }
}
