package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing that is delivered holds a password or an account. */
@Control("A1")
class NoPresetPasswordTest {

  private static final Pattern SECRET =
      Pattern.compile("(?i)(password|passwd|pwd|secret)\\s*[=:]\\s*[\"']?[a-z0-9]{4,}");

  @Test
  void noPackagedFileHoldsAPassword() {
    var settings =
        House.files("app/src/main/resources", ".properties").stream()
            .filter(file -> !file.toString().contains("messages"))
            .toList();
    assertThat(settings).isNotEmpty();
    assertThat(settings).noneMatch(file -> SECRET.matcher(House.text(file)).find());
    assertThat(SECRET.matcher("spring.datasource.password=changeit").find()).isTrue();
  }

  @Test
  void noMigrationMakesAnAccount() {
    assertThat(House.files("app/src/main/resources/db", ".sql"))
        .noneMatch(file -> House.text(file).contains("insert into identity.officer"));
  }
}
