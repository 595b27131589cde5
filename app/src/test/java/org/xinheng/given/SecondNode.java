package org.xinheng.given;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinheng.XinhengApplication;

/** A second program on the same database, served over HTTP, with one browser in front of it. */
public final class SecondNode implements AutoCloseable {

  private final ConfigurableApplicationContext program =
      new SpringApplicationBuilder(XinhengApplication.class)
          .web(WebApplicationType.SERVLET)
          .properties(Map.of("server.port", "0", "server.address", "127.0.0.1"))
          .initializers(new TestDatabase())
          .run();
  private final Visitor visitor = new Visitor(port());

  private int port() {
    String port = program.getEnvironment().getProperty("local.server.port");
    return Integer.parseInt(Objects.requireNonNull(port));
  }

  /** The node's own clock, which stands still until moved. */
  public MovableClock clock() {
    return program.getBean(MovableClock.class);
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return visitor.get(path);
  }

  /** Sends a form, with the token of the page it stands on. */
  public HttpResponse<String> post(String page, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return visitor.post(page, path, fields);
  }

  /** What the browser holds under a name; empty when nothing. */
  public String cookie(String name) {
    return visitor.cookie(name);
  }

  /** A fresh browser: an id put back by one test must not open a session for the next. */
  public void forgetCookies() {
    visitor.forgetCookies();
  }

  /** Puts an id into the browser that it had before. */
  public void setCookie(String name, String value) {
    visitor.setCookie(name, value);
  }

  @Override
  public void close() {
    visitor.close();
    program.close();
  }
}
