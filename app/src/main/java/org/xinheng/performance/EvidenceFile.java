package org.xinheng.performance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file attached as evidence.
 *
 * @param name file name as uploaded, without folders
 * @param mediaType its type, found from the content and not from what the browser says
 * @param content its bytes, 1 to 10 MB
 */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through untouched; nobody compares files
public record EvidenceFile(String name, String mediaType, byte[] content) {

  /** SHA-256 of the content in hexadecimal. */
  public String digest() {
    return digest(content);
  }

  /** SHA-256 of bytes in hexadecimal. */
  public static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
