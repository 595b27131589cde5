package org.xinheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Looks at certificate and key before a server is started with them. */
final class TlsFiles {

  private static final int DNS = 2;
  private static final int ADDRESS = 7;

  private TlsFiles() {}

  /** The names the certificate is for; files that are not what they should be are refused. */
  static Set<String> check(Path certificate, Path key) {
    try (InputStream in = Files.newInputStream(certificate)) {
      X509Certificate first =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      String pem = Files.readString(key);
      if (!pem.contains("PRIVATE KEY-----") || pem.contains("ENCRYPTED")) {
        throw NotAccepted.input("文件 " + key + " 不是不带口令的 PEM 私钥。");
      }
      return names(first);
    } catch (IOException | GeneralSecurityException e) {
      throw NotAccepted.input("文件 " + certificate + " 不是 PEM 证书。");
    }
  }

  private static Set<String> names(X509Certificate certificate) throws GeneralSecurityException {
    Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
    Set<String> names = new TreeSet<>();
    if (alternatives != null) {
      for (List<?> name : alternatives) {
        boolean calls = name.get(0).equals(DNS) || name.get(0).equals(ADDRESS);
        if (calls) {
          names.add(String.valueOf(name.get(1)).toLowerCase(Locale.ROOT));
        }
      }
    }
    return names;
  }
}
