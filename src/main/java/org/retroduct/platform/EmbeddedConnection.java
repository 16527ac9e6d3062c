package org.retroduct.platform;

import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.WeakHashMap;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A connection to an H2 file whose commits are in the file when they return, as with H2's own
 * {@code WRITE_DELAY=0}, but several at once: see {@link SharedWrites} and ADR 0018.
 */
final class EmbeddedConnection extends JdbcConnection {
  /** Neither at each commit, which is 0, nor by a thread from time to time, which is more. */
  private static final int ONLY_WHEN_TOLD = -1;

  private static final Map<Database, SharedWrites> WRITES = new WeakHashMap<>();

  /** None if another process has the file and answers for it. */
  private final @Nullable SessionLocal session;

  private final SharedWrites writes;
  private boolean underWay;

  EmbeddedConnection(String url, Properties info) throws SQLException {
    super(url, info, null, null, false);
    session = getSession() instanceof SessionLocal local ? local : null;
    writes = session == null ? new SharedWrites(() -> {}) : writesOf(session.getDatabase());
  }

  private static SharedWrites writesOf(Database database) {
    MVStore store = database.getStore().getMvStore();
    store.setAutoCommitDelay(ONLY_WHEN_TOLD);
    synchronized (WRITES) {
      return WRITES.computeIfAbsent(database, opened -> new SharedWrites(store::commit));
    }
  }

  @Override
  public void setAutoCommit(boolean autoCommit) throws SQLException {
    if (autoCommit && !getAutoCommit()) {
      commit();
    }
    super.setAutoCommit(autoCommit);
    if (!autoCommit && !underWay) {
      underWay = true;
      writes.begin();
    }
  }

  @Override
  public void commit() throws SQLException {
    boolean changed = session != null && session.containsUncommitted();
    try {
      super.commit();
      if (changed) {
        writes.await();
      }
    } finally {
      end();
    }
  }

  @Override
  public void rollback() throws SQLException {
    try {
      super.rollback();
    } finally {
      end();
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      super.close();
    } finally {
      end();
    }
  }

  private void end() {
    if (underWay) {
      underWay = false;
      writes.end();
    }
  }
}
