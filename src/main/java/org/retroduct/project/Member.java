package org.retroduct.project;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Order;
import org.retroduct.platform.Window;
import org.retroduct.security.Account;

/** An account's part in a project. */
@Entity
@Table(name = "member")
class Member extends PanacheEntityBase {
  private static final Order<Member> BY_PROJECT =
      Order.<Member>ascending()
          .by("p.createdAt", member -> member.project.createdAt, Order::instant)
          .by("p.id", member -> member.project.id);

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "project_id")
  Project project;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  Account account;

  @Enumerated(EnumType.STRING)
  Role role;

  @Column(name = "created_at")
  Instant createdAt;

  /** With the account, which signs what the request does. */
  static Optional<Member> of(UUID project, UUID account) {
    return find(
            "from Member m join fetch m.project p join fetch m.account a"
                + " where p.id = ?1 and p.deletedAt is null and a.id = ?2",
            project,
            account)
        .firstResultOptional();
  }

  /** Everybody who has an account, and whether they are members. */
  static List<Names.Person> people(UUID project) {
    return getEntityManager()
        .createQuery(
            "select a.username, a.displayName, m.id from Account a"
                + " left join Member m on m.account = a and m.project.id = ?1",
            Object[].class)
        .setParameter(1, project)
        .getResultList()
        .stream()
        .map(row -> new Names.Person((String) row[0], (String) row[1], row[2] != null))
        .toList();
  }

  /** One page of an account's memberships, by the creation of the projects. */
  static Listing<Member> of(UUID account, Window window) {
    return window.of(
        Member.class,
        "from Member m join fetch m.project p where m.account.id = :account"
            + " and p.deletedAt is null",
        Map.of("account", account),
        BY_PROJECT);
  }

  static List<Member> in(UUID project) {
    return list(
        "from Member m join fetch m.account a where m.project.id = ?1 order by a.username",
        project);
  }
}
