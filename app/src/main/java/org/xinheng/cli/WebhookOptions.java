package org.xinheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.webhooks.AllowedOrigin;
import org.xinheng.webhooks.WebhookSettings;
import picocli.CommandLine.Option;

/** Where events may be sent. */
final class WebhookOptions {

  @Option(
      names = "--webhook-to",
      paramLabel = "ORIGIN",
      description = "允许发送事件通知的地址，例如 https://a.example.gov.cn（可写多次；不写就不发）")
  private List<String> open = new ArrayList<>();

  @Option(
      names = "--webhook-inside",
      paramLabel = "ORIGIN",
      description = "同上，但允许它在内网地址上，例如 https://10.1.2.3:8443")
  private List<String> inside = new ArrayList<>();

  WebhookSettings settings() {
    List<AllowedOrigin> allowed = new ArrayList<>();
    open.forEach(text -> allowed.add(origin(text, false)));
    inside.forEach(text -> allowed.add(origin(text, true)));
    return new WebhookSettings(allowed);
  }

  private static AllowedOrigin origin(String text, boolean inside) {
    return AllowedOrigin.of(text, inside)
        .orElseThrow(() -> NotAccepted.usage("事件通知的地址应写成 https://主机 或者 https://主机:端口：" + text));
  }
}
