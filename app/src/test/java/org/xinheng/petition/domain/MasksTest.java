package org.xinheng.petition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How personal data looks on shared pages. */
class MasksTest {

  @Test
  void enoughToRecogniseNotEnoughToUse() {
    assertThat(Masks.name("王小满")).isEqualTo("王**");
    assertThat(Masks.name("𠮷野")).isEqualTo("𠮷**");
    assertThat(Masks.idNumber("110101199001011234")).isEqualTo("110***********1234");
    assertThat(Masks.phone("13812345678")).isEqualTo("138****5678");
    assertThat(Masks.phone("12345")).isEqualTo("*****");
    assertThat(Masks.address("东坡镇柳林村 3 组")).isEqualTo("******");
    assertThat(Masks.phone(null)).isNull();
  }
}
