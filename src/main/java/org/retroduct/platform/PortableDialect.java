package org.retroduct.platform;

import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;

/** PostgreSQL's SQL without what H2 refuses: a row is locked by {@code for update}. */
public class PortableDialect extends PostgreSQLDialect {
  /** For Hibernate, when it knows no database yet. */
  public PortableDialect() {}

  /** For Hibernate, when it knows the database. */
  public PortableDialect(DialectResolutionInfo info) {
    super(info);
  }

  @Override
  public String getForUpdateString() {
    return " for update";
  }
}
