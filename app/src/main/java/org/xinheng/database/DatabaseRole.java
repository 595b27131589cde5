package org.xinheng.database;

import java.util.Locale;

/** The accounts that the program uses at the database, each for one kind of work. */
public enum DatabaseRole {
  /** Owns schemas and tables; runs migrations, applies {@link RowRules}, writes in bulk. */
  MIGRATOR,
  /** What the running program connects as: owns nothing and sees the rows of its scope alone. */
  APP,
  /** For reports of wrongdoing (检举控告), later: no right beyond the schema {@code sealed}. */
  SEALED;

  /** Name in lower case, as in secrets' files and after the database's name at the server. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The account's name at the server: two databases of one server do not share accounts. */
  String accountIn(String database) {
    return database + "_" + code();
  }
}
