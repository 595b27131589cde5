package org.xinheng.petition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in form as it comes from the counter, or a row of a file of the national system.
 *
 * @param entry what is registered
 * @param files scans and materials handed in with it
 * @param secret the form's secret, from which the query code is drawn
 * @param nationalNumber number under which the national system registered it already; what was said
 *     was read back there (第19条第1款). Empty for a form of the counter
 */
public record Registration(
    RegisterMatter entry, List<Upload> files, String secret, @Nullable String nationalNumber) {

  public Registration {
    files = List.copyOf(files);
  }

  public Registration(RegisterMatter entry, List<Upload> files, String secret) {
    this(entry, files, secret, null);
  }

  /** A registration without files. */
  public static Registration of(RegisterMatter entry) {
    return new Registration(entry, List.of(), QueryCodes.secret());
  }

  /** A matter that the national system has registered under a number of its own. */
  public static Registration ofNational(RegisterMatter entry, String nationalNumber) {
    return new Registration(entry, List.of(), QueryCodes.secret(), nationalNumber);
  }
}
