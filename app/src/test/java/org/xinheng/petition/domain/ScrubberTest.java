package org.xinheng.petition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.house.Right;

/** What is taken out of a statement before it is indexed, and what stays. */
@Right(5)
class ScrubberTest {

  private static final List<String> KNOWN =
      List.of("王小满", "130399199001011237", "13800005678", "东坡镇柳林村 3 组");

  private static String scrubbed(String statement) {
    return Scrubber.scrub(statement, KNOWN);
  }

  @Test
  void whatTheMatterKnowsIsTakenOutHoweverItIsSpaced() {
    String text = scrubbed("王 小满住东坡镇柳林村3组，电话 138 0000 5678，证件 130399199001011237，楼顶漏水。");
    assertThat(text).doesNotContain("小满", "柳林", "138", "5678", "1303").contains("楼顶漏水");
  }

  @ParameterizedTest
  @CsvSource({
    "邻居李大山装修噪声扰民, 李大山",
    "我叫欧阳建国，反映工资拖欠, 欧阳建国",
    "张书记答应过修路, 张书",
    "找过赵德海主任，没有结果, 赵德海",
    "王某某拖欠工资, 王某",
    "电话一三八零零零零五六七八, 零零零",
    "邮箱 someone@example.org 可以联系, someone",
    "车牌冀A12345停在路口, A12345",
    "家住三单元四楼，水管漏水, 三单元",
    "我的卡号６２２２０２１２３４, ６２２２"
  })
  void whatIsAnnouncedAsANameOrANumberIsTakenOut(String statement, String gone) {
    assertThat(scrubbed(statement)).doesNotContain(gone);
  }

  @ParameterizedTest
  @CsvSource({
    "邻居李大山装修噪声扰民, 噪声扰民",
    "张书记答应过修路, 修路",
    "小区三号楼楼顶漏水，物业说过了保修期, 过了保修期",
    "农民工工资拖欠半年, 农民工工资拖欠半年",
    "房管局局长信箱没有回音, 房管局",
    "征地补偿款没有到位, 征地补偿款没有到位"
  })
  void whatTheMatterIsAboutStays(String statement, String stays) {
    assertThat(scrubbed(statement)).contains(stays);
  }

  @Test
  void wordsThatStoodApartStayApart() {
    assertThat(scrubbed("漏王小满水")).doesNotContain("漏水");
  }
}
