package org.xinheng.petition;

import java.util.List;

/**
 * A filled-in form as it comes from the counter.
 *
 * @param entry what is registered
 * @param files scans and materials handed in with it
 * @param secret the form's secret, from which the query code is drawn
 */
public record Registration(RegisterMatter entry, List<Upload> files, String secret) {

  public Registration {
    files = List.copyOf(files);
  }

  /** A registration without files. */
  public static Registration of(RegisterMatter entry) {
    return new Registration(entry, List.of(), QueryCodes.secret());
  }
}
