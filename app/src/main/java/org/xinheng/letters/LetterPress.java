package org.xinheng.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinheng.letters.domain.Fields;
import org.xinheng.letters.domain.Letter;
import org.xinheng.letters.domain.Letter.Foot;
import org.xinheng.letters.domain.Letter.Size;
import org.xinheng.letters.domain.Merge;
import org.xinheng.letters.domain.Template;
import org.xinheng.letters.font.FontFinder;
import org.xinheng.letters.font.MachineFont;
import org.xinheng.letters.paper.PdfPaper;
import org.xinheng.letters.paper.WordPaper;

/** Sets a letter and prints it (排印), with the Chinese font of the machine. */
@Component
class LetterPress {

  private static final Logger LOG = LoggerFactory.getLogger(LetterPress.class);

  private final MachineFont font;

  LetterPress() {
    this(FontFinder.ofSystem());
  }

  LetterPress(FontFinder fonts) {
    this.font = new MachineFont(fonts);
    if (!font.isThere()) {
      LOG.warn("本机没有可用的中文字体，文书只能出 Word 版；请安装字体（如 fonts-noto-cjk）后重新启动");
    }
  }

  /**
   * A letter that was set.
   *
   * @param letter the letter
   * @param missing names of fields that nobody gave
   */
  record Composed(Letter letter, Set<String> missing) {}

  /**
   * Sets a letter.
   *
   * @param number its own number, or what stands for it; empty for one that bears the case's
   * @param draft whether it is a preview
   */
  Composed compose(
      Template template,
      LetterFacts facts,
      Office office,
      String number,
      LocalDate issuedOn,
      boolean large,
      boolean draft) {
    String caseNumber = facts.about().number();
    String shown = number.isEmpty() ? caseNumber : number;
    Map<String, String> values = Fields.of(facts, office, shown, issuedOn);
    Merge.Merged merged = Merge.of(template, values);
    Letter letter =
        new Letter(
            template.title(),
            shown,
            merged.blocks(),
            new Foot(caseNumber, List.of("查询方式：" + office.query())),
            large ? Size.LARGE : Size.NORMAL,
            draft);
    return new Composed(letter, merged.missing());
  }

  byte[] word(Letter letter) {
    return WordPaper.print(letter);
  }

  /** The PDF of a letter; empty when the machine has no Chinese font. */
  Optional<byte[]> pdf(Letter letter) {
    return font.face().map(face -> new PdfPaper(face).print(letter));
  }

  boolean hasFont() {
    return font.isThere();
  }
}
