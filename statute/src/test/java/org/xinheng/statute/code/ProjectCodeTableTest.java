package org.xinheng.statute.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.code.ProjectCode.Check;

/**
 * 项目代码: one made-up P code for each of the 31 check characters, computed outside this program from
 * the rule found in printed codes; the expected character shown for every wrong one; codes of other
 * letters; codes that a printed page broke up.
 */
class ProjectCodeTableTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String PRINTED = "13032424P004428103302";

  private static ProjectCode code(String text) {
    return ProjectCode.parse(text).toOptional().orElseThrow();
  }

  @ParameterizedTest(name = "{0} ends in {1}")
  @CsvSource(
      textBlock =
          """
          13032426P004259106370, 0, 00425910637
          13032426P004592114561, 1, 00459211456
          13032426P004407110012, 2, 00440711001
          13032426P004925122753, 3, 00492512275
          13032426P004555113654, 4, 00455511365
          13032426P004185104555, 5, 00418510455
          13032426P006405159156, 6, 00640515915
          13032426P004518112747, 7, 00451811274
          13032426P004148103648, 8, 00414810364
          13032426P004333108199, 9, 00433310819
          13032426P00592414732A, A, 00592414732
          13032426P00477711911B, B, 00477711911
          13032426P00444411092C, C, 00444411092
          13032426P00407410182D, D, 00407410182
          13032426P00499912457E, E, 00499912457
          13032426P00514712821F, F, 00514712821
          13032426P00403710091G, G, 00403710091
          13032426P00422210546H, H, 00422210546
          13032426P00536913367J, J, 00536913367
          13032426P00622015460K, K, 00622015460
          13032426P00400010000L, L, 00400010000
          13032426P00599814914M, M, 00599814914
          13032426P00488812184N, N, 00488812184
          13032426P00529513185P, P, 00529513185
          13032426P00673816734Q, Q, 00673816734
          13032426P00411110273R, R, 00411110273
          13032426P00525813094T, T, 00525813094
          13032426P00466611638U, U, 00466611638
          13032426P00429610728W, W, 00429610728
          13032426P00437010910X, X, 00437010910
          13032426P00462911547Y, Y, 00462911547
          """)
  void everyCheckCharacter(String text, char check, String body) {
    assertThat(code(text).check()).isEqualTo(new Check.Valid());
    assertThat(code(text).body()).isEqualTo(body);
    assertThat(code(text).division()).isEqualTo("130324");
    assertThat(code(text).year()).isEqualTo("26");
    for (char other : ALPHABET.toCharArray()) {
      if (other != check) {
        assertThat(code(text.substring(0, 20) + other).check()).isEqualTo(new Check.Invalid(check));
      }
    }
  }

  @ParameterizedTest(name = "{0}: places {1} and the next changed about: {2}, expected {3}")
  @CsvSource(
      textBlock =
          """
          31032424P004428103302,  1, Invalid, 6
          10332424P004428103302,  2, Invalid, F
          13302424P004428103302,  3, Invalid, R
          13023424P004428103302,  4, Invalid, A
          13034224P004428103302,  5, Invalid, G
          13032244P004428103302,  6, Invalid, N
          13032442P004428103302,  7, Invalid, 4
          1303242P4004428103302,  8, no shape, -
          130324240P04428103302,  9, no shape, -
          13032424P040428103302, 11, Invalid, G
          13032424P004248103302, 13, Invalid, 1
          13032424P004482103302, 14, Invalid, B
          13032424P004421803302, 15, Invalid, H
          13032424P004428013302, 16, Invalid, 4
          13032424P004428130302, 17, Invalid, F
          13032424P004428103032, 19, Invalid, 9
          13032424P004428103320, 20, Invalid, 9
          """)
  void twoNeighboursChangedAbout(String typed, int place, String found, String expected) {
    assertThat(typed.charAt(place - 1)).isEqualTo(PRINTED.charAt(place));
    assertThat(typed.charAt(place)).isEqualTo(PRINTED.charAt(place - 1));
    if (found.equals("Invalid")) {
      assertThat(code(typed).check()).isEqualTo(new Check.Invalid(expected.charAt(0)));
    } else {
      assertThat(ProjectCode.parse(typed).toOptional()).isEmpty();
    }
    assertThat(ProjectCode.rejoin(typed)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(chars = {'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'})
  void lettersBeforePCarryNoCheck(char letter) {
    noCheck(letter);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(chars = {'N', 'O', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z'})
  void lettersAfterPCarryNoCheck(char letter) {
    noCheck(letter);
  }

  private static void noCheck(char letter) {
    for (String last : new String[] {"0", "7", "A", "Z"}) {
      ProjectCode code = code("13032424" + letter + "00442810330" + last);
      assertThat(code.check()).isEqualTo(new Check.NotApplicable(letter));
      assertThat(code.letter()).isEqualTo(letter);
      assertThat(code.body()).isEqualTo("00442810330" + last);
    }
  }

  @Test
  void aCodeBrokenUpAtAnyPlaceIsRejoined() {
    for (int place = 1; place < PRINTED.length(); place++) {
      for (String gap : new String[] {" ", "\n", "\r\n      ", "\u3000", "\u00a0", "\u200b"}) {
        String broken = PRINTED.substring(0, place) + gap + PRINTED.substring(place);
        assertThat(ProjectCode.rejoin(broken)).as(broken).contains(code(PRINTED));
      }
    }
  }

  /** Three pieces, as a narrow column prints them; a piece that is missing is not made up. */
  @ParameterizedTest(name = "{0} and {1} and {2}: {3}")
  @CsvSource({
    "13032424P, 00442810, 3302, joined",
    "13032424, P0044281, 03302, joined",
    "1303, 2424P0044, 28103302, joined",
    "１３０３２４２４Ｐ, 00442810, 3302, joined",
    "13032424p, 00442810, 3302, joined",
    "13032424P, 00442810, 330, apart",
    "13032424P, 00442810, 33021, apart",
    "13032424P, 00442810, 3303, apart",
    "00442810, 13032424P, 3302, apart",
    "13032424P, 3302, 00442810, apart",
    "13032424T, 00442810, 3303, joined",
  })
  void threePieces(String first, String second, String third, String found) {
    String pieces = first + "\n" + second + "\n  " + third;
    assertThat(ProjectCode.rejoin(pieces).isPresent()).isEqualTo(found.equals("joined"));
  }

  @ParameterizedTest(name = "{0} in the body cannot be weighed")
  @ValueSource(chars = {'I', 'O', 'S', 'V', 'Z'})
  void aLetterOutsideTheAlphabetIsMisread(char letter) {
    for (int place : new int[] {9, 14, 19, 20}) {
      String typed = PRINTED.substring(0, place) + letter + PRINTED.substring(place + 1);
      assertThat(code(typed).check()).as(typed).isEqualTo(new Check.Unreadable(letter));
      assertThat(ProjectCode.rejoin(typed)).isEmpty();
    }
  }
}
