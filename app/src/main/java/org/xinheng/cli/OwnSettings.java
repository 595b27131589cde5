package org.xinheng.cli;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * The settings of a start are those of its command and of the program's own file. The frame would
 * also read the machine's environment, properties of the virtual machine and files beside the
 * program, and so be made to listen elsewhere, to log what people wrote, or to put uploads on a
 * disk, without anybody having said so on the command line (GB/T 22239, 8.1.4: safe defaults).
 */
final class OwnSettings
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  private final Map<String, Object> settings = new HashMap<>();

  OwnSettings(Map<String, Object> settings) {
    this.settings.putAll(settings);
    this.settings.put("spring.config.location", "classpath:/application.properties");
  }

  /** Before the frame reads files and sets up its logs. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    MutablePropertySources sources = event.getEnvironment().getPropertySources();
    sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    sources.addFirst(new MapPropertySource("command", settings));
  }
}
