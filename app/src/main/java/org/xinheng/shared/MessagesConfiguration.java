package org.xinheng.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of the pages: one bundle a module, Chinese in the plain file, English in the one with
 * _en.
 */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

  @Bean
  MessageSource messageSource() throws IOException {
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasenames(
        Arrays.stream(files)
            .map(file -> Objects.requireNonNull(file.getFilename()))
            .filter(name -> !name.endsWith("_en.properties"))
            .map(name -> "messages/" + name.substring(0, name.length() - ".properties".length()))
            .sorted()
            .toArray(String[]::new));
    source.setDefaultEncoding(StandardCharsets.UTF_8.name());
    source.setFallbackToSystemLocale(false);
    return source;
  }
}
