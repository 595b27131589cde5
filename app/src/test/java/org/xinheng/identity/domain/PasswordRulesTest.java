package org.xinheng.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.house.Control;
import org.xinheng.identity.domain.PasswordRules.Fault;

/** Forty passwords with their verdicts. */
@Control("A2")
class PasswordRulesTest {

  private static final List<String> WORDS = List.of("zhang.san", "张三丰", "清河县", "清河县信访局");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "short1A! | LENGTH",
        "Elevenchar1 | LENGTH",
        "青山绿水 | LENGTH",
        "aaaaaaaaaaaa | TOO_SIMPLE",
        "abababababab | TOO_SIMPLE",
        "111111111111 | TOO_SIMPLE",
        "123412341234 | TOO_SIMPLE",
        "aaaaBBBB1111 | TOO_SIMPLE",
        "123456789012 | COMMON",
        "012345678901 | COMMON",
        "987654321098 | COMMON",
        "abcdefghijkl | COMMON",
        "qwertyuiopqw | COMMON",
        "asdfghjklasdf | COMMON",
        "1qaz2wsx3edc | COMMON",
        "password1234 | COMMON",
        "Password1234 | COMMON",
        "P@ssw0rd1234 | COMMON",
        "P@ssw0rd2024 | COMMON",
        "iloveyou1234 | COMMON",
        "letmein12345 | COMMON",
        "welcome@2025 | COMMON",
        "administrator1 | COMMON",
        "Admin1234567 | COMMON",
        "woaini1314520 | COMMON",
        "zhangwei1234 | COMMON",
        "qwerty123456 | COMMON",
        "5201314woaini | COMMON",
        "zhongguo1949 | COMMON",
        "abc123abc123 | COMMON",
        "Hill-zhang.san-9 | OWN_WORDS",
        "我是张三丰 River 27 | OWN_WORDS",
        "清河县的水 Clear 88 | OWN_WORDS",
        "Xinheng-River-27 | OWN_WORDS",
        "Xinfang!River-27 | OWN_WORDS",
        "信访河流 Clear 88 | OWN_WORDS",
        "ＸＩＮＨＥＮＧ-River-27 | OWN_WORDS",
        "correct horse battery | KINDS",
        "Correct horse battery 9 |",
        "青山绿水 long enough |"
      })
  void everyCandidateHasItsVerdict(String password, Fault fault) {
    assertThat(PasswordRules.fault(password, WORDS, PasswordProfile.DENGBAO))
        .isEqualTo(Optional.ofNullable(fault));
  }

  @Test
  void sixtyFourAndMoreAreAllowedAndSignsOfEveryKind() {
    String long64 = "Ab3 不同的字句 ".repeat(9).substring(0, 64);
    assertThat(PasswordRules.fault(long64, WORDS, PasswordProfile.DENGBAO)).isEmpty();
    assertThat(PasswordRules.fault("🌾🐎🌊🏔️🌙⭐ Ab3 xyz", WORDS, PasswordProfile.DENGBAO))
        .isEmpty();
    assertThat(PasswordRules.fault("x".repeat(129), WORDS, PasswordProfile.DENGBAO))
        .contains(Fault.LENGTH);
  }

  @Test
  @Control("A3")
  void theOtherProfileAsksNeitherKindsNorAge() {
    assertThat(PasswordRules.fault("correct horse battery", WORDS, PasswordProfile.PLAIN))
        .isEmpty();
    var set = java.time.Instant.parse("2025-01-01T00:00:00Z");
    var later = set.plus(java.time.Duration.ofDays(91));
    assertThat(PasswordProfile.DENGBAO.isOld(set, later)).isTrue();
    assertThat(PasswordProfile.DENGBAO.isOld(set, set.plus(java.time.Duration.ofDays(89))))
        .isFalse();
    assertThat(PasswordProfile.PLAIN.isOld(set, later)).isFalse();
  }

  @Test
  void thousandsAreKnownByName() {
    assertThat(CommonPasswords.size()).isGreaterThan(5_000);
  }
}
