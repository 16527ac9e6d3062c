package org.retroduct.platform;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hands a URL to H2's or PostgreSQL's driver, so that one build of the product serves both
 * databases and only the URL decides.
 */
public final class DatabaseDriver implements Driver {
  private final Driver h2 = new org.h2.Driver();
  private final Driver postgresql = new org.postgresql.Driver();

  private Driver driverOf(String url) {
    return url.startsWith("jdbc:h2:") ? h2 : postgresql;
  }

  @Override
  public @Nullable Connection connect(String url, Properties info) throws SQLException {
    return url.startsWith("jdbc:h2:file:")
        ? new EmbeddedConnection(url, info)
        : driverOf(url).connect(url, info);
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return driverOf(url).acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
    return driverOf(url).getPropertyInfo(url, info);
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("the drivers behind this one log for themselves");
  }
}
