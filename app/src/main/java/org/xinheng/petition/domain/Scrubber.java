package org.xinheng.petition.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a statement what tells persons (去标识), so that the rest may be searched: the names,
 * numbers and addresses that the matter itself knows, whatever has a digit or an at sign, digits
 * written as words, the numbers of a house, and names that their neighbours give away (王女士, 我叫王小满,
 * 王某). It rather takes a word too many. A name that nothing announces stays: so what is scrubbed is
 * still kept from everybody who may not see the matter.
 */
public final class Scrubber {

  private static final String GAP = " ";

  private static final String SURNAME =
      "(?:欧阳|上官|司马|诸葛|皇甫|令狐|慕容|尉迟|司徒|夏侯|端木"
          + "|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪"
          + "田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦"
          + "季俞章鲁葛伍韦申尤毕聂丛焦柳邢岳齐梅莫庄辛祝左涂谷祁耿牟卜詹苗凌费纪靳盛童甄项裴席卫屈鲍霍翁隋甘景薄司柏宁柯阮桂闵解])";

  private static final String GIVEN = "[\\u4e00-\\u9fff]";

  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile(SURNAME + "某某?"),
          Pattern.compile(
              SURNAME
                  + GIVEN
                  + "{0,2}(?=先生|女士|同志|师傅|老板|经理|主任|书记|局长|镇长|乡长|县长|村长|组长|科长|所长|队长|站长|院长|校长"
                  + "|老师|医生|大夫|律师|法官|警官|会计|阿姨|大爷|大妈|大叔|大娘)"),
          Pattern.compile(
              "(?<=(?:我叫|名叫|叫做|我是|姓名|联系人|户主|代理人|丈夫|妻子|老公|老婆|儿子|女儿|父亲|母亲|邻居)[：:是为]?)\\s?"
                  + SURNAME
                  + GIVEN
                  + "{1,2}"));

  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile("[\\p{IsLatin}0-9０-９@._+/:-]*[0-9０-９@][\\p{IsLatin}0-9０-９@._+/:-]*"),
          Pattern.compile("(?:[零〇一二三四五六七八九幺两][\\s-]?){5,}"),
          Pattern.compile("[一二三四五六七八九十百零〇两]+\\s?(?:号楼|号院|号|栋|幢|单元|室|组|队|排|户|楼|层)"));

  private Scrubber() {}

  /**
   * The statement without what tells persons; words that stood apart stay apart.
   *
   * @param known what is known of the persons of the matter
   */
  public static String scrub(String statement, Collection<String> known) {
    String text = statement;
    for (String word :
        known.stream().sorted(Comparator.comparing(String::length)).toList().reversed()) {
      text = without(text, word);
    }
    for (Pattern pattern : NAMES) {
      text = pattern.matcher(text).replaceAll(GAP);
    }
    for (Pattern pattern : NUMBERS) {
      text = pattern.matcher(text).replaceAll(GAP);
    }
    return text;
  }

  /** Takes a known word out, however it is spaced. */
  private static String without(String text, String word) {
    String bare = word.replaceAll("\\s", "");
    if (bare.codePointCount(0, bare.length()) < 2) {
      return text;
    }
    String spaced =
        bare.codePoints()
            .mapToObj(point -> Pattern.quote(Character.toString(point)))
            .collect(Collectors.joining("\\s*"));
    return Pattern.compile(spaced, Pattern.CASE_INSENSITIVE).matcher(text).replaceAll(GAP);
  }
}
