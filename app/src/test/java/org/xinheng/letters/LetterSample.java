package org.xinheng.letters;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xinheng.letters.LetterFacts.About;
import org.xinheng.letters.LetterFacts.Day;
import org.xinheng.letters.LetterFacts.Deed;
import org.xinheng.letters.LetterFacts.Detail;
import org.xinheng.letters.LetterFacts.Person;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.PetitionClass;

/** Facts of letters as tests need them; people are invented, numbers never issued. */
public final class LetterSample {

  public static final LocalDate TODAY = LocalDate.of(2025, 10, 16);
  public static final String SUBJECT = "反映小区楼顶漏水维修问题";
  public static final Office OFFICE =
      new Office(
          "清河县",
          "清河县住房和城乡建设局",
          "清住",
          "0335-0000000",
          "清河县文化路 8 号",
          "拨打清河县信访局电话 0335-1111111，或者到清河县文化路 8 号群众来访接待中心窗口",
          "清河县人民政府",
          1);

  private LetterSample() {}

  /** Everything that a letter may say. */
  public static LetterFacts full(LawfulPath path, RefusalGround ground) {
    return with(path, ground, word("某"));
  }

  /** The same with one text wherever a text may stand. */
  public static LetterFacts with(
      LawfulPath path, RefusalGround ground, Map<Detail, String> details) {
    return new LetterFacts(
        about(),
        List.of(
            new Person("信访人", "王小满", "990301199001011234", "13800005678", "东坡镇柳林村 3 组"),
            new Person("代表", "李大年", null, null, null)),
        new Deed(
            new UUID(0, 7),
            TODAY,
            "孙某",
            "清河县水务局",
            "清河县信访局",
            PetitionClass.GRIEVANCE,
            path,
            ground,
            details,
            days()));
  }

  private static About about() {
    return new About(
        "XF-2025-501001-00012",
        "7K3M-92QX",
        SUBJECT,
        "来访",
        "求决",
        "城乡建设 / 工程质量",
        "东坡镇",
        3,
        "小区三号楼楼顶漏水，物业说过了保修期。",
        LocalDate.of(2025, 10, 15),
        LocalDate.of(2025, 10, 15),
        "清河县信访局");
  }

  /** A text for every detail, each with its own name in it. */
  public static Map<Detail, String> word(String prefix) {
    Map<Detail, String> details = new EnumMap<>(Detail.class);
    for (Detail detail : Detail.values()) {
      details.put(detail, prefix + detail.field());
    }
    return details;
  }

  private static Map<Day, LocalDate> days() {
    Map<Day, LocalDate> days = new EnumMap<>(Day.class);
    for (Day day : Day.values()) {
      days.put(day, LocalDate.of(2025, 11, 3).plusDays(day.ordinal()));
    }
    return days;
  }
}
