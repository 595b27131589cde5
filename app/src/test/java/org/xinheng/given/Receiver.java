package org.xinheng.given;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.xinheng.webhooks.AllowedOrigin;

/** Another office's system that takes events, on this machine; each test has paths of its own. */
public final class Receiver {

  private static final Map<String, List<Received>> TAKEN = new ConcurrentHashMap<>();
  private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
  private static final HttpServer SERVER = open();

  private Receiver() {}

  /**
   * What came in.
   *
   * @param headers by name in lower case
   */
  public record Received(Map<String, String> headers, String body) {}

  /**
   * How a path answers.
   *
   * @param location where it leads; empty when it leads nowhere
   * @param after how long it takes
   */
  public record Answer(int status, String location, Duration after) {}

  private static HttpServer open() {
    try {
      InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(free, 0);
      server.createContext("/", Receiver::take);
      server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon(true).factory()));
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void take(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Map<String, String> headers = new ConcurrentHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) ->
            headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    TAKEN.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>()).add(new Received(headers, body));
    Answer answer = ANSWERS.getOrDefault(path, new Answer(204, "", Duration.ZERO));
    try {
      Thread.sleep(answer.after());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!answer.location().isEmpty()) {
      exchange.getResponseHeaders().add("Location", answer.location());
    }
    exchange.sendResponseHeaders(answer.status(), -1);
    exchange.close();
  }

  /** Its origin, allowed to the program under test. */
  public static AllowedOrigin origin() {
    return AllowedOrigin.of(address(""), true).orElseThrow();
  }

  public static String address(String path) {
    return "http://127.0.0.1:" + SERVER.getAddress().getPort() + path;
  }

  /** What came to a path. */
  public static List<Received> at(String path) {
    return TAKEN.getOrDefault(path, List.of());
  }

  /** Says how a path answers from now on. */
  public static void answer(String path, Answer answer) {
    ANSWERS.put(path, answer);
  }
}
