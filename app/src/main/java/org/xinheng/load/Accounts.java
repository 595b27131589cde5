package org.xinheng.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The accounts that officers of a load program sign in with: the file that {@code demo} and {@code
 * generate} write.
 *
 * @param rows one account a role
 */
public record Accounts(List<Account> rows) {

  private static final int COLUMNS = 5;

  /**
   * One account.
   *
   * @param role code of its role
   * @param unit name of its unit
   * @param login account
   * @param password password
   * @param secret secret of its one-time codes, base 32
   */
  public record Account(String role, String unit, String login, String password, String secret) {}

  /** Reads the file: a header, then role, unit, account, password, secret, tab-separated. */
  public static Accounts read(Path file) throws IOException {
    List<Account> rows =
        Files.readAllLines(file).stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .filter(cells -> cells.length == COLUMNS)
            .map(it -> new Account(it[0], it[1], it[2], it[3], it[4]))
            .toList();
    return new Accounts(rows);
  }

  /** The account of a role. */
  Account of(String role) {
    return rows.stream()
        .filter(account -> account.role().equals(role))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no account of the role " + role));
  }
}
