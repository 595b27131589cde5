package org.xinheng.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.house.Control;

/** Two of three shares restore the master key; one tells nothing; a wrong one is named. */
@Control("K8")
class SharesTest {

  private final MasterKey master = MasterKey.generate();
  private final List<Share> shares = Shares.split(master, new SecureRandom());

  private static Share typed(Share share) {
    return Share.read("份额\n" + String.join("\n", share.lines()) + "\n保管人：", "份额" + share.number());
  }

  @Test
  void anyTwoRestoreTheKeyAfterBeingTypedAgain() {
    for (int[] pair : new int[][] {{0, 2}, {2, 0}, {0, 1}, {1, 2}}) {
      MasterKey back = Shares.join(typed(shares.get(pair[0])), typed(shares.get(pair[1])));
      assertThat(back.id()).isEqualTo(master.id());
      assertThat(back.secret()).isEqualTo(master.secret());
    }
  }

  @Test
  void oneShareFitsEverySecret() {
    for (Share share : shares) {
      int point = share.points()[0] & 0xff;
      BitSet slopes = new BitSet();
      for (int secret = 0; secret < 256; secret++) {
        int slope = Field256.times(secret ^ point, Field256.inverse(share.number()));
        assertThat(secret ^ Field256.times(slope, share.number())).isEqualTo(point);
        slopes.set(slope);
      }
      assertThat(slopes.cardinality()).as("each secret is as likely as any other").isEqualTo(256);
    }
  }

  @Test
  void everyWrongCharacterIsNamedByItsLine() {
    Share share = shares.getFirst();
    List<String> lines = share.lines();
    for (int line = 0; line < lines.size(); line++) {
      for (int at = 3; at < lines.get(line).length(); at++) {
        char was = lines.get(line).charAt(at);
        if (was != ' ') {
          char other = was == 'A' ? 'B' : 'A';
          String wrong =
              lines.get(line).substring(0, at) + other + lines.get(line).substring(at + 1);
          var typed = new java.util.ArrayList<>(lines);
          typed.set(line, wrong);
          assertThatThrownBy(() -> Share.read(String.join("\n", typed), "甲"))
              .isInstanceOf(KeyProblem.class)
              .hasMessageContaining("份额 甲 第 " + (line + 1) + " 行有误");
        }
      }
    }
  }

  @Test
  void aMissingLineTheSameShareTwiceAndSharesOfTwoKeysAreNamed() {
    Share first = shares.getFirst();
    assertThatThrownBy(() -> Share.read(String.join("\n", first.lines().subList(0, 5)), "乙"))
        .hasMessageContaining("份额 乙 缺第 6 行");
    assertThatThrownBy(() -> Shares.join(first, first)).hasMessageContaining("两份都是第 1 份");
    Share again = Shares.split(master, new SecureRandom()).get(1);
    assertThatThrownBy(() -> Shares.join(first, again)).hasMessageContaining("不是同一次分发");
  }

  @Test
  void nothingPrintsTheKey() {
    String secret = java.util.HexFormat.of().formatHex(master.secret());
    assertThat(master + shares.toString()).doesNotContain(secret.substring(0, 8));
  }

  @Test
  void theFieldIsAField() {
    assertThat(Field256.times(0x57, 0x83)).isEqualTo(0xc1);
    for (int a = 1; a < 256; a++) {
      assertThat(Field256.times(a, Field256.inverse(a))).isEqualTo(1);
    }
  }
}
