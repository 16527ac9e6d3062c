package org.retroduct.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.platform.Expected;
import org.retroduct.project.Membership;
import org.retroduct.project.Role;
import org.retroduct.security.Caller;

/** The codes that were read last are at hand, and never those of a state that is not. */
@QuarkusTest
class KeptCodesTest {
  @Inject Codebook codebook;
  @Inject Revising revising;
  @Inject SessionFactory sessions;

  private Membership member;

  @BeforeEach
  void a_study() {
    String lead = Api.newUser("lead");
    String address = Api.newProject(Api.token(lead), "empty");
    UUID project = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    UUID account =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    (UUID)
                        Code.getEntityManager()
                            .createQuery("select id from Account where username = ?1")
                            .setParameter(1, lead)
                            .getSingleResult());
    member = new Membership(project, "", new Caller(account, lead, "Lead", false), Role.LEAD);
  }

  private void add(String name) {
    CodeDraft draft =
        new CodeDraft(Kind.REASONING, name, null, "", "", "", "", null, true, null, "", false);
    revising.add(member.caller(), member.project(), draft);
  }

  private List<String> names() {
    return codebook.codes(member).stream().map(CodeView::name).toList();
  }

  private long statements(Runnable work) {
    long before = sessions.getStatistics().getPrepareStatementCount();
    work.run();
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }

  @Test
  void codes_that_have_not_changed_are_read_once() {
    add("Trust");
    assertEquals(2, statements(this::names));
    assertEquals(1, statements(this::names));
    add("Doubt");
    assertEquals(List.of("Trust", "Doubt"), names());
    assertEquals(1, statements(this::names));
  }

  @Test
  void a_frozen_version_is_read_once() {
    add("Trust");
    codebook.freeze(member);
    add("Doubt");
    assertEquals(2, statements(() -> assertEquals(1, codebook.codes(member, 1).size())));
    assertEquals(1, statements(() -> assertEquals(1, codebook.codes(member, 1).size())));
    assertEquals(2, codebook.codes(member, 2).size());
    assertEquals(List.of(), codebook.codes(member, 0));
  }

  @Test
  void what_a_change_reads_that_comes_to_nothing_is_not_kept() {
    add("Trust");
    QuarkusTransaction.begin();
    add("Doubt");
    assertEquals(List.of("Trust", "Doubt"), names());
    QuarkusTransaction.rollback();
    assertEquals(List.of("Trust"), names());
    add("Hope");
    assertEquals(List.of("Trust", "Hope"), names());
  }

  @Test
  void a_change_of_a_frozen_codebook_that_comes_to_nothing_is_not_kept() {
    add("Trust");
    codebook.freeze(member);
    QuarkusTransaction.begin();
    add("Doubt");
    assertEquals(List.of("Trust", "Doubt"), names());
    QuarkusTransaction.rollback();
    add("Hope");
    assertEquals(List.of("Trust", "Hope"), names());
  }

  @Test
  void codes_that_were_seen_before_a_change_are_not_taken_for_those_after_it() {
    add("Trust");
    QuarkusTransaction.begin();
    CodeView seen = codebook.known(member).get(0);
    QuarkusTransaction.requiringNew().run(() -> rename(seen, "Confidence"));
    assertEquals(List.of("Confidence"), names());
    QuarkusTransaction.commit();
    assertEquals(List.of("Confidence"), names());
  }

  private void rename(CodeView code, String name) {
    CodeDraft draft = code.draft();
    CodeDraft renamed =
        new CodeDraft(
            draft.kind(), name, null, "", "", "", "", draft.colour(), true, null, "", false);
    revising.change(member.caller(), member.project(), code.id(), renamed, Expected.any());
  }

  @Test
  void a_version_whose_freeze_comes_to_nothing_is_not_kept() {
    add("Trust");
    QuarkusTransaction.begin();
    codebook.freeze(member);
    assertEquals(1, codebook.codes(member, 1).size());
    QuarkusTransaction.rollback();
    add("Doubt");
    codebook.freeze(member);
    assertEquals(2, codebook.codes(member, 1).size());
  }
}
