package org.xinheng.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The accounts that the demonstration printed, and an authenticator program of its own making: what
 * a telephone would show.
 */
final class Accounts {

  private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP_SECONDS = 30;

  private Accounts() {}

  /**
   * One account.
   *
   * @param login its name
   * @param password as printed
   * @param secret of its second factor
   */
  record Account(String login, String password, String secret) {

    /** The six digits of now. */
    String code() {
      return Accounts.code(secret);
    }
  }

  static Account of(String role) {
    try {
      return Files.readAllLines(Demonstration.data().resolve("demo-accounts.tsv")).stream()
          .map(line -> line.split("\t"))
          .filter(cells -> cells[0].equals(role))
          .map(cells -> new Account(cells[2], cells[3], cells[4]))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills the form of the sign-in page and sends it. */
  static void signIn(Page page, Account account) {
    signIn(page, account, account.code());
  }

  /** Fills the form of the sign-in page with a code of another moment and sends it. */
  static void signIn(Page page, Account account, String code) {
    page.locator("#username").fill(account.login());
    page.locator("#password").fill(account.password());
    page.locator("#code").fill(code);
    page.locator("main form button[type=submit]").first().click();
  }

  static String code(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(secret.replace(" ", "")), "HmacSHA1"));
      long step = Instant.now().getEpochSecond() / STEP_SECONDS;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xF, 4).getInt() & 0x7FFF_FFFF;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String secret) {
    ByteBuffer bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
    int held = 0;
    int bits = 0;
    for (char sign : secret.toCharArray()) {
      held = (held << 5) | SIGNS.indexOf(sign);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (held >> bits));
      }
    }
    return bytes.array();
  }
}
