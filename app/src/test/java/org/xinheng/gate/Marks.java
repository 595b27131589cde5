package org.xinheng.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Marks as documents bear them, in every dress, and ordinary words that only look like them. */
public final class Marks {

  private static final List<String> GRADES = List.of("绝密", "机密", "秘密", "絕密", "機密", "祕密");
  private static final List<String> PERIODS =
      List.of("10年", "20年", "30年", "5年", "6个月", "6個月", "长期", "長期", "解密前", "十年", "三十年", "");
  private static final List<String> STARS = List.of("★", "☆", "✭", "⭐", "*", "＊");
  private static final List<String> FRAMES =
      List.of(
          "%s", "关于某项工作的通知\n%s\n正文如下", "<w:p>%s</w:p>", "附件：%s。请查收", "第1页 %s 共3页", "%s\n\n发文机关");

  private static final List<String> WORDS =
      List.of(
          "举报人要求对其身份保密",
          "公司以商业秘密为由拒绝公开",
          "涉密",
          "该文件不涉密",
          "保守国家秘密法宣传",
          "秘密举报村干部侵占",
          "机密文件丢失的传言不实",
          "保密协议期限三年",
          "竞业限制和保密期限为两年",
          "保密期限3年的劳动合同",
          "商业秘密10年内不得泄露",
          "他秘密录音长期保存",
          "通信秘密受法律保护",
          "国家秘密的密级由机关确定",
          "密级不明请核对",
          "工作秘密",
          "密码是什么",
          "公安机关的机密工作",
          "绝密配方豆腐",
          "不是什么秘密。10年来一直反映",
          "秘密*",
          "请对来信内容严格保密",
          "内部资料注意保密",
          "保密工作机构",
          "解密档案可以查阅",
          "秘密投票选举村委会",
          "保密室钥匙",
          "此事在村里不是秘密",
          "密集施工扰民",
          "紧密配合",
          "亲密关系",
          "秘密（商业）",
          "投标人须保密一年",
          "人数保密");
  private static final List<String> FILLERS =
      List.of(
          "反映小区漏水三年无人处理，",
          "拖欠工资6个月，",
          "2019年10月起，",
          "请有关部门答复。",
          "★★★★★五星好评的饭店，",
          "（附照片）",
          "\n",
          "村委会说");

  private Marks() {}

  /** Every mark in every dress, each in a surrounding text. */
  static List<String> variants() {
    List<String> marks =
        new ArrayList<>(List.of("密级：机密", "密 级 : 【秘密】", "密級：絕密", "【机密】", "（秘密）", "[绝密]", "★机密★"));
    for (String grade : GRADES) {
      for (String period : PERIODS) {
        STARS.stream()
            .filter(star -> !period.isEmpty() || !"*＊".contains(star))
            .forEach(star -> marks.add(grade + star + period));
        if (!period.isEmpty()) {
          marks.add("【" + grade + period + "】");
        }
      }
    }
    List<String> variants = new ArrayList<>();
    for (String mark : marks) {
      for (String dressed : dresses(mark)) {
        FRAMES.forEach(frame -> variants.add(frame.replace("%s", dressed)));
      }
    }
    return variants;
  }

  private static List<String> dresses(String mark) {
    return List.of(
        mark,
        between(mark, " "),
        between(mark, "\u3000"),
        between(mark, "\n"),
        between(mark, "\u200B"),
        between(mark, "\uFEFF"),
        between(mark, "\u00AD"),
        between(mark, "\t\r\n"),
        between(mark, "\uFE0F"),
        fullWidth(mark));
  }

  private static String between(String mark, String filler) {
    return String.join(filler, mark.codePoints().mapToObj(Character::toString).toList());
  }

  private static String fullWidth(String mark) {
    StringBuilder wide = new StringBuilder();
    mark.chars().forEach(c -> wide.append((char) (c > 0x20 && c < 0x7F ? c + 0xFEE0 : c)));
    return wide.toString();
  }

  /** Ordinary texts, each with words that are near a mark, reproducible. */
  static List<String> ordinary(int count) {
    Random random = new Random(20251015);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int part = 0; part < 3 + random.nextInt(4); part++) {
        text.append(FILLERS.get(random.nextInt(FILLERS.size())));
        text.append(WORDS.get(random.nextInt(WORDS.size())));
        text.append(random.nextBoolean() ? "，" : "。");
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
