package org.xinheng.performance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.evaluation.TargetText;

/** Fewer petitions are never merit; what the office does about petitions is. */
class MeritTest {

  @ParameterizedTest
  @CsvSource({
    "信访总量下降率,,≥10%",
    "全县信访量,较上年减少,≤500件",
    "进京越级访人次,,≤5人次",
    "赴省集体访批次,,<3批",
    "零进京访目标,,0人次",
    "重复信访率,,≤5%",
    "控制重复信访总量,压降重复访,≥20%",
    "群众进京访,不发生进京越级访,不发生",
    "信访形势,上访人数明显减少,明显减少",
  })
  void fewerPetitionsAreCountedOnly(String name, @Nullable String description, String target) {
    assertThat(merit(name, description, target)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "全年接访天数,全年接访天数330天,≥330天",
    "信访事项受理率,信访事项受理率100%,100%",
    "受理信访事项办结时间,一般60天办结,≤60天",
    "信访事项超期率,,≤2%",
    "重复信访事项化解率,,≥90%",
    "信访积案化解减少存量,化解信访积案,≥30件",
    "群众工作中心日常运转,控制在预算内,3万元",
    "信访维稳经费控制数,,≤105万元",
    "来访等候时间,,≤30分钟",
    "项目受益人数,来中心登记的人数,≥300人",
    "信访群众满意度,满意的群众占总数的比率,≥95%",
    "维护全县社会和谐稳定,为发展提供环境,较去年提供更好的社会环境",
    "超概算比例,超概算金额占概算的比例,≤0%",
    "涉密,涉密,涉密",
  })
  void whatTheOfficeDoesIsMerit(String name, @Nullable String description, String target) {
    assertThat(merit(name, description, target)).isTrue();
  }

  private static boolean merit(String name, @Nullable String description, String target) {
    return Merit.may(name, description == null ? "" : description, TargetText.parse(target));
  }
}
