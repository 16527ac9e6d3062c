package org.retroduct.platform;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.arjuna.ats.arjuna.coordinator.TxControl;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hibernate.HibernateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/**
 * What users are told when the server has no time for them; the waits are those of the settings.
 */
@QuarkusTest
class BusyTest {
  private final AgroalDataSource database;
  private final TransactionManager transactions;
  private final EntityManager entities;

  private String username;
  private String token;
  private String project;

  BusyTest(AgroalDataSource database, TransactionManager transactions, EntityManager entities) {
    this.database = database;
    this.transactions = transactions;
    this.entities = entities;
  }

  @BeforeEach
  void a_project() {
    username = Api.newUser("lead");
    token = Api.token(username);
    project = Api.newProject(token, "empty");
  }

  /** While another connection holds what each change of the project has to lock. */
  private Response whileLocked(Callable<Response> request) throws Exception {
    try (Connection other = database.getConnection();
        var lock = other.prepareStatement("select head from audit_chain where id = ? for update")) {
      other.setAutoCommit(false);
      lock.setObject(1, UUID.fromString(project.substring(project.lastIndexOf('/') + 1)));
      lock.executeQuery();
      try {
        return request.call();
      } finally {
        other.rollback();
        other.setAutoCommit(true);
      }
    }
  }

  private Response newArrangement() {
    return Api.as(token).body(Map.of("name", "Alliance")).post(project + "/arrangements");
  }

  private void nothingIsSaved() {
    Api.as(token).get(project + "/arrangements").then().body("total", equalTo(0));
    newArrangement().then().statusCode(201);
  }

  private static void busy(Response answer) {
    answer
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/busy"))
        .body("detail", containsString("Nothing was saved. Try again in a moment"));
  }

  @Test
  void who_waits_too_long_for_a_lock_is_told_to_try_again() throws Exception {
    busy(whileLocked(this::newArrangement));
    nothingIsSaved();
  }

  @Test
  void a_form_that_waits_too_long_is_answered_with_a_page() throws Exception {
    Site site = Site.of(username);
    String page = project.replace("/api/v1", "") + "/arrangements";
    whileLocked(() -> site.post(page, Map.of("name", "Alliance", "entryPoint", "unknown")))
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .contentType("text/html")
        .body(containsString("The server is too busy"))
        .body(containsString("Nothing was saved. Try again in a moment"));
    nothingIsSaved();
  }

  @Test
  void what_outlasts_its_transaction_is_not_saved() throws Exception {
    int usual = TxControl.getDefaultTimeout();
    TxControl.setDefaultTimeout(1);
    try {
      busy(whileLocked(this::newArrangement));
    } finally {
      TxControl.setDefaultTimeout(usual);
    }
    nothingIsSaved();
  }

  @Test
  void who_gets_no_connection_is_told_to_try_again() throws SQLException {
    List<Connection> taken = new ArrayList<>();
    try {
      int all = database.getConfiguration().connectionPoolConfiguration().maxSize();
      for (int i = 0; i < all; i++) {
        taken.add(database.getConnection());
      }
      busy(newArrangement());
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
    nothingIsSaved();
  }

  /** The two ways in which the end of its time is told to work that waits for no statement. */
  @Test
  void a_transaction_that_ended_between_two_statements_is_no_fault() throws Exception {
    transactions.setTransactionTimeout(1);
    try {
      transactions.begin();
      Thread.sleep(1_500);
      assertEquals(503, statusOf(assertThrows(RollbackException.class, transactions::commit)));
      transactions.begin();
      count();
      Thread.sleep(1_500);
      assertEquals(503, statusOf(assertThrows(HibernateException.class, this::count)));
      transactions.rollback();
    } finally {
      transactions.setTransactionTimeout(0);
    }
  }

  private Object count() {
    return entities.createNativeQuery("select count(*) from project").getSingleResult();
  }

  private static int statusOf(Throwable thrown) {
    return Problems.of(new IllegalStateException(thrown), "/here").status();
  }
}
