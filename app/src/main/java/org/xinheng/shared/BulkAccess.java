package org.xinheng.shared;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Connections that own the tables, for writing many rows by COPY, which row-level security does not
 * allow. There is one only where a command generates data; a program that serves has none.
 */
public interface BulkAccess {

  /** A connection of its own; the caller commits and closes it. */
  Connection open() throws SQLException;
}
