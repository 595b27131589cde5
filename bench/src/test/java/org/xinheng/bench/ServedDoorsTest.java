package org.xinheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The program as an office runs it: over its own TLS with a certificate made for this test, behind
 * a proxy, and refused where neither is there.
 *
 * <p>Control: H2, H11.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServedDoorsTest {

  private static final int STAFF = Ports.free();
  private static final int OPEN = Ports.free();
  private static final char[] WORD = "for this test".toCharArray();

  private Path work = Path.of("");
  private Path root = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private SSLContext trusting;

  private final List<Process> started = new ArrayList<>();

  @BeforeAll
  void certificate() throws IOException, InterruptedException, GeneralSecurityException {
    root = Path.of("..").toAbsolutePath().normalize();
    work =
        Files.createTempDirectory(Files.createDirectories(root.resolve("bench/target")), "doors");
    Files.createDirectories(work.resolve("tmp"));
    Path store = work.resolve("store.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String names = "san=dns:localhost,dns:xinfang.example,ip:127.0.0.1";
    new ProcessBuilder(
            List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "office",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                names,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(WORD)))
        .start()
        .waitFor(60, TimeUnit.SECONDS);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, WORD);
    }
    Key key = keys.getKey("office", WORD);
    pem("cert.pem", "CERTIFICATE", keys.getCertificate("office").getEncoded());
    pem("key.pem", "PRIVATE KEY", key.getEncoded());
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry("office", keys.getCertificate("office"));
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(trust);
    trusting = SSLContext.getInstance("TLS");
    trusting.init(null, trusted.getTrustManagers(), null);
  }

  private void pem(String name, String what, byte[] content) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        work.resolve(name),
        "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }

  @AfterAll
  void stopAll() throws InterruptedException {
    for (Process process : started) {
      stop(process);
    }
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    process.waitFor(60, TimeUnit.SECONDS);
  }

  private Process serve(String log, String... more) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "serve",
                "--allow-root",
                "--port",
                Integer.toString(STAFF),
                "--data",
                work.resolve("data").toString()));
    words.addAll(List.of(more));
    Process process = new CanaryCommands(root, work).start(work.resolve(log), words);
    started.add(process);
    return process;
  }

  /** Waits until the program says that it has started. */
  private void awaitStart(Process process, String log) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (!Files.readString(work.resolve(log)).contains("信衡已启动")) {
      if (!process.isAlive() || System.nanoTime() - begun > 180_000_000_000L) {
        throw new IOException("did not start, see " + work.resolve(log));
      }
      Thread.sleep(200);
    }
  }

  @Test
  void overItsOwnTlsBothDoorsServeAndNeitherSpeaksInClear() throws Exception {
    Process program =
        serve(
            "tls.log",
            "--bind",
            "127.0.0.1",
            "--portal-port",
            Integer.toString(OPEN),
            "--tls-cert",
            work.resolve("cert.pem").toString(),
            "--tls-key",
            work.resolve("key.pem").toString());
    awaitStart(program, "tls.log");
    try {
      for (String version : List.of("TLSv1.3", "TLSv1.2")) {
        assertThat(encrypted(STAFF, version, "/sign-in"))
            .as(version)
            .startsWith("HTTP/1.1 200")
            .contains("Strict-Transport-Security: max-age=31536000", "username")
            .containsPattern("Set-Cookie: __Host-[^\\r]*Secure");
      }
      assertThat(encrypted(OPEN, "TLSv1.3", "/public")).startsWith("HTTP/1.1 200");
      for (String address : List.of("/sign-in", "/set-up", "/matters", "/settings", "/account")) {
        assertThat(encrypted(OPEN, "TLSv1.3", address)).as(address).startsWith("HTTP/1.1 404");
      }
      for (int port : new int[] {STAFF, OPEN}) {
        assertThat(plain(port, "127.0.0.1", "/sign-in"))
            .doesNotContain("username")
            .doesNotStartWith("HTTP/1.1 200");
        assertThat(oldHello(port)).as("an alert, no hello").isEqualTo(0x15);
      }
    } finally {
      stop(program);
    }
  }

  @Test
  void aProxyIsBelievedAtItsOwnAddressAlone() throws Exception {
    Process program =
        serve("proxy.log", "--trusted-proxy", "127.0.0.1", "--host", "xinfang.example");
    awaitStart(program, "proxy.log");
    try {
      String[] forwarded = {"X-Forwarded-Proto: https", "X-Forwarded-For: 203.0.113.7"};
      assertThat(plain(STAFF, "127.0.0.1", "/sign-in", forwarded))
          .startsWith("HTTP/1.1 200")
          .contains("Strict-Transport-Security")
          .containsPattern("Set-Cookie: __Host-[^\\r]*Secure");
      assertThat(plain(STAFF, "127.0.0.1", "/sign-in")).startsWith("HTTP/1.1 403");
      assertThat(plain(STAFF, "127.0.0.1", "/sign-in", "X-Forwarded-Proto: http"))
          .startsWith("HTTP/1.1 403");
      assertThat(plain(STAFF, "127.0.0.2", "/sign-in", forwarded)).startsWith("HTTP/1.1 403");
      assertThat(
              plain(
                  STAFF,
                  "127.0.0.1",
                  "/sign-in",
                  "X-Forwarded-Proto: https",
                  "X-Forwarded-For: 203.0.113.7",
                  "X-Forwarded-Host: evil.example"))
          .startsWith("HTTP/1.1 200")
          .doesNotContain("evil.example");
    } finally {
      stop(program);
    }
  }

  @Test
  void inClearOffTheMachineItDoesNotStart() throws Exception {
    Process program = serve("clear.log", "--bind", "0.0.0.0");
    assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue()).isEqualTo(4);
    assertThat(Files.readString(work.resolve("clear.log")))
        .contains("必须用 TLS", "--tls-cert", "--tls-key", "--trusted-proxy");
  }

  private String encrypted(int port, String version, String address) throws IOException {
    try (SSLSocket socket =
        (SSLSocket)
            trusting.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
      socket.setEnabledProtocols(new String[] {version});
      socket.setSoTimeout(30_000);
      return exchange(socket, address, "Host: localhost:" + port);
    }
  }

  private static String plain(int port, String from, String address, String... headers)
      throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(from, 0));
      socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
      socket.setSoTimeout(30_000);
      List<String> all = new ArrayList<>(List.of(headers));
      all.add("Host: xinfang.example");
      return exchange(socket, address, all.toArray(String[]::new));
    } catch (java.net.SocketException cut) {
      return "cut";
    }
  }

  private static String exchange(Socket socket, String address, String... headers)
      throws IOException {
    String head =
        "GET "
            + address
            + " HTTP/1.1\r\n"
            + String.join("\r\n", headers)
            + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The first byte of the answer to a hello of TLS 1.1; an alert begins with 0x15. */
  private static int oldHello(int port) throws IOException {
    byte[] body = new byte[2 + 32 + 1 + 2 + 4 + 2];
    body[0] = 3;
    body[1] = 2;
    body[36] = 4;
    body[37] = (byte) 0xC0;
    body[38] = 0x09;
    body[39] = (byte) 0xC0;
    body[40] = 0x13;
    body[41] = 1;
    byte[] hello = new byte[9 + body.length];
    hello[0] = 0x16;
    hello[1] = 3;
    hello[2] = 1;
    hello[4] = (byte) (4 + body.length);
    hello[5] = 1;
    hello[8] = (byte) body.length;
    System.arraycopy(body, 0, hello, 9, body.length);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(hello);
      socket.getOutputStream().flush();
      return socket.getInputStream().read();
    }
  }
}
