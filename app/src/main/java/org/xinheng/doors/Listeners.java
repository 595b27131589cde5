package org.xinheng.doors;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.ProtocolHandler;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * The listeners: one for officers, one for the public when it is wanted, both with the same TLS and
 * the same limits.
 */
final class Listeners implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  /** Milliseconds a client may be silent while it sends a request. */
  private static final int SILENCE = 10_000;

  private static final int PARAMETERS = 1_000;

  /** Parts of a form with files: the register form has some sixty fields. */
  private static final int PARTS = 120;

  private static final int FORM = 2 * 1024 * 1024;
  private static final int HEADERS = 16 * 1024;

  private final DoorSettings settings;

  Listeners(DoorSettings settings) {
    this.settings = settings;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addConnectorCustomizers(this::limit);
    if (settings.publicPort() != 0) {
      Connector open = new Connector("org.apache.coyote.http11.Http11NioProtocol");
      open.setPort(settings.publicPort());
      limit(open);
      AbstractHttp11Protocol<?> handler = (AbstractHttp11Protocol<?>) open.getProtocolHandler();
      handler.setAddress(factory.getAddress());
      handler.setExecutor(new VirtualThreadExecutor("public-"));
      factory.addAdditionalConnectors(open);
    }
  }

  private void limit(Connector connector) {
    connector.setAllowTrace(false);
    connector.setXpoweredBy(false);
    connector.setMaxParameterCount(PARAMETERS);
    connector.setMaxPartCount(PARTS);
    connector.setMaxPostSize(FORM);
    ProtocolHandler protocol = connector.getProtocolHandler();
    if (protocol instanceof AbstractHttp11Protocol<?> http) {
      http.setConnectionTimeout(SILENCE);
      http.setMaxHttpRequestHeaderSize(HEADERS);
      http.setMaxSwallowSize(FORM);
      secure(connector, http);
    }
  }

  private void secure(Connector connector, AbstractHttp11Protocol<?> http) {
    DoorSettings.Tls tls = settings.tls();
    if (tls == null) {
      return;
    }
    SSLHostConfig host = new SSLHostConfig();
    host.setProtocols("TLSv1.2,TLSv1.3");
    host.setHonorCipherOrder(true);
    host.setDisableSessionTickets(true);
    SSLHostConfigCertificate certificate =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
    certificate.setCertificateFile(tls.certificate().toAbsolutePath().toString());
    certificate.setCertificateKeyFile(tls.key().toAbsolutePath().toString());
    host.addCertificate(certificate);
    connector.setSecure(true);
    connector.setScheme("https");
    http.setSSLEnabled(true);
    http.addSslHostConfig(host);
  }
}
