package org.xinheng.statute.grounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Actor;
import org.xinheng.statute.procedure.CaseState;
import org.xinheng.statute.procedure.Decision;
import org.xinheng.statute.procedure.Detail;
import org.xinheng.statute.procedure.Facts;
import org.xinheng.statute.procedure.LocalRules;
import org.xinheng.statute.procedure.Officer;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.Procedure;
import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.Instruments;
import org.xinheng.statute.reference.Settings;

/**
 * When each ground of refusal holds: the facts under which it does, and the neighbouring facts
 * under which it does not, with the article of 2022 that says so. Every row is a matter that the
 * bureau registered, classified (or not) and linked to an earlier one (or not).
 */
class RefusalFactsTest {

  private static final LocalRules LOCAL = LocalRules.of(Settings.defaults());
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Officer CLERK = new Officer(Actor.BUREAU_CLERK, "clerk", "bureau");
  private static final Officer OFFICER = new Officer(Actor.UNIT_OFFICER, "officer", "water-office");
  private static final Officer HEAD = new Officer(Actor.UNIT_HEAD, "head", "water-office");
  private static final Officer LEADER = new Officer(Actor.BUREAU_LEADER, "leader", "bureau");

  @ParameterizedTest(name = "{0} with path {1}, earlier matter {2}: {3}, article {4}")
  @CsvSource(
      textBlock =
          """
          R1, unclassified,   none,            WRONG_GROUND,   19/3
          R1, unclassified,   running,         done,           19/3
          R1, unclassified,   running-new,     done,           19/3
          R1, unclassified,   settled,         WRONG_GROUND,   19/3
          R1, unclassified,   settled-new,     WRONG_GROUND,   19/3
          R1, PETITION,       none,            WRONG_GROUND,   19/3
          R1, PETITION,       running,         done,           19/3
          R1, LITIGATION,     running,         done,           19/3
          R1, PETITION,       settled,         WRONG_GROUND,   19/3
          R2, unclassified,   settled,         WRONG_GROUND,   36/3
          R2, PETITION,       settled,         WRONG_GROUND,   36/3
          R2, PETITION,       none,            WRONG_GROUND,   36/3
          R3, unclassified,   none,            NOT_CLASSIFIED, 31
          R3, LITIGATION,     none,            done,           31/1/1
          R3, LITIGATION,     settled-new,     done,           31/1/1
          R3, ARBITRATION,    none,            WRONG_GROUND,   31/1/1
          R3, PARTY_APPEAL,   none,            WRONG_GROUND,   31/1/1
          R3, ADMINISTRATIVE, none,            WRONG_GROUND,   31/1/1
          R3, DUTY,           none,            WRONG_GROUND,   31/1/1
          R3, PETITION,       none,            WRONG_GROUND,   31/1/1
          R3, NONE,           none,            WRONG_GROUND,   31/1/1
          R4, unclassified,   none,            NOT_CLASSIFIED, 31
          R4, PETITION,       none,            done,           30/1
          R4, NONE,           none,            done,           30/1
          R4, LITIGATION,     none,            done,           30/1
          R5, unclassified,   none,            NOT_CLASSIFIED, 31
          R5, ARBITRATION,    none,            done,           31/1/2
          R5, LITIGATION,     none,            WRONG_GROUND,   31/1/2
          R5, PARTY_APPEAL,   none,            WRONG_GROUND,   31/1/2
          R5, ADMINISTRATIVE, none,            WRONG_GROUND,   31/1/2
          R5, PETITION,       none,            WRONG_GROUND,   31/1/2
          R6, unclassified,   none,            NOT_CLASSIFIED, 31
          R6, PARTY_APPEAL,   none,            done,           31/1/3
          R6, ARBITRATION,    none,            WRONG_GROUND,   31/1/3
          R6, ADMINISTRATIVE, none,            WRONG_GROUND,   31/1/3
          R6, PETITION,       none,            WRONG_GROUND,   31/1/3
          R7, unclassified,   none,            NOT_CLASSIFIED, 31
          R7, ADMINISTRATIVE, none,            done,           31/1/4
          R7, PARTY_APPEAL,   none,            WRONG_GROUND,   31/1/4
          R7, DUTY,           none,            WRONG_GROUND,   31/1/4
          R7, PETITION,       none,            WRONG_GROUND,   31/1/4
          R8, unclassified,   none,            NOT_CLASSIFIED, 31
          R8, PETITION,       none,            done,           23/1
          R8, DUTY,           none,            done,           23/1
          R8, NONE,           none,            done,           23/1
          """)
  void aRefusal(RefusalGround ground, String path, String earlier, String found, String place) {
    check(Act.REFUSE, ground, path, earlier, found, place);
  }

  /** 不再受理: for a settled matter on the same facts, and for no other reason. */
  @ParameterizedTest(name = "{0} with path {1}, earlier matter {2}: {3}, article {4}")
  @CsvSource(
      textBlock =
          """
          R2, unclassified, settled,     done,           36/3
          R2, PETITION,     settled,     done,           36/3
          R2, LITIGATION,   settled,     done,           36/3
          R2, unclassified, none,        SOMETHING_NEW,  36/3
          R2, unclassified, settled-new, SOMETHING_NEW,  36/3
          R2, PETITION,     settled-new, SOMETHING_NEW,  36/3
          R2, PETITION,     running,     SOMETHING_NEW,  36/3
          R2, PETITION,     running-new, SOMETHING_NEW,  36/3
          R1, PETITION,     settled,     WRONG_GROUND,   19/3
          R3, LITIGATION,   settled,     WRONG_GROUND,   31/1/1
          R4, PETITION,     settled,     WRONG_GROUND,   30/1
          R5, ARBITRATION,  settled,     WRONG_GROUND,   31/1/2
          R6, PARTY_APPEAL, settled,     WRONG_GROUND,   31/1/3
          R7, ADMINISTRATIVE, settled,   WRONG_GROUND,   31/1/4
          R8, PETITION,     settled,     WRONG_GROUND,   23/1
          """)
  void aNoticeOfFinality(
      RefusalGround ground, String path, String earlier, String found, String place) {
    check(Act.REFUSE_AGAIN, ground, path, earlier, found, place);
  }

  /**
   * 责任单位: what it received directly it may refuse as outside its remit; what was sent to it it may
   * only object to (article 23, paragraph 3). The other grounds do not ask who sent the matter.
   */
  @ParameterizedTest(name = "{0} with path {1}, {2}, earlier matter {3}: {4}, article {5}")
  @CsvSource(
      textBlock =
          """
          R1, PETITION,       direct, running, done,           19/3
          R1, PETITION,       sent,   running, done,           19/3
          R1, PETITION,       sent,   none,    WRONG_GROUND,   19/3
          R3, LITIGATION,     direct, none,    done,           31/1/1
          R3, LITIGATION,     sent,   none,    done,           31/1/1
          R3, PETITION,       sent,   none,    WRONG_GROUND,   31/1/1
          R4, PETITION,       direct, none,    done,           30/1
          R4, PETITION,       sent,   none,    done,           30/1
          R5, ARBITRATION,    sent,   none,    done,           31/1/2
          R6, PARTY_APPEAL,   sent,   none,    done,           31/1/3
          R7, ADMINISTRATIVE, sent,   none,    done,           31/1/4
          R8, PETITION,       direct, none,    done,           23/1
          R8, PETITION,       sent,   none,    WRONG_GROUND,   23/3
          R8, DUTY,           sent,   none,    WRONG_GROUND,   23/3
          """)
  void aRefusalByTheOrgan(
      RefusalGround ground, String path, String way, String earlier, String found, String place) {
    CaseState matter = way.equals("sent") ? sent(path) : classified(direct(), path, OFFICER);
    CaseState known = linked(matter, earlier, OFFICER);
    check(decide(known, Act.REFUSE, HEAD, new Detail.Refusal(ground, "理由见附页")), found, place);
  }

  private static CaseState direct() {
    Detail letter =
        new Detail.Registration(
            PetitionForm.LETTER, PetitionClass.GRIEVANCE, DAY, true, Set.of("village-committee"));
    return done(decide(CaseState.UNREGISTERED, Act.REGISTER_DIRECT, OFFICER, letter));
  }

  private static CaseState sent(String path) {
    CaseState matter = classified(registered(), path, CLERK);
    Detail letter = new Detail.Routing("water-office", DAY, null, null);
    return done(decide(matter, Act.TRANSFER, CLERK, letter));
  }

  private static void check(
      Act act, RefusalGround ground, String path, String earlier, String found, String place) {
    CaseState matter = linked(classified(registered(), path, CLERK), earlier, CLERK);
    check(decide(matter, act, LEADER, new Detail.Refusal(ground, "理由见附页")), found, place);
  }

  private static void check(Decision decision, String found, String place) {
    Article article = place(place);
    assertThat(article.instrument().edition()).isEqualTo("2022");
    if (found.equals("done")) {
      assertThat(decision)
          .isInstanceOfSatisfying(
              Decision.Done.class, done -> assertThat(done.basis()).contains(article));
    } else {
      assertThat(decision)
          .isInstanceOfSatisfying(
              Decision.Refused.class,
              refused -> {
                assertThat(refused.bar()).isEqualTo(Bar.valueOf(found));
                assertThat(refused.article()).isEqualTo(article);
                assertThat(refused.zh()).contains(article.cite());
              });
    }
  }

  /** A place of the regulation of 2022: {@code 31/1/4} is article 31, paragraph 1, item 4. */
  private static Article place(String text) {
    String[] part = text.split("/");
    return Instruments.standard()
        .article(
            "petition-2022",
            Integer.parseInt(part[0]),
            part.length > 1 ? Integer.parseInt(part[1]) : 0,
            part.length > 2 ? Integer.parseInt(part[2]) : 0);
  }

  private static CaseState registered() {
    Detail letter =
        new Detail.Registration(
            PetitionForm.LETTER, PetitionClass.GRIEVANCE, DAY, true, Set.of("village-committee"));
    return done(decide(CaseState.UNREGISTERED, Act.REGISTER, CLERK, letter));
  }

  private static CaseState classified(CaseState matter, String path, Officer by) {
    if (path.equals("unclassified")) {
      return matter;
    }
    LawfulPath chosen = LawfulPath.valueOf(path);
    PetitionClass kind =
        chosen == LawfulPath.NONE ? PetitionClass.SUGGESTION : PetitionClass.GRIEVANCE;
    return done(decide(matter, Act.CLASSIFY, by, new Detail.Classification(kind, chosen)));
  }

  private static CaseState linked(CaseState matter, String earlier, Officer by) {
    return switch (earlier) {
      case "running" -> linked(matter, by, new Detail.Repeat("2026-0001", false, true));
      case "running-new" -> linked(matter, by, new Detail.Repeat("2026-0001", false, false));
      case "settled" -> linked(matter, by, new Detail.Repeat("2024-0001", true, true));
      case "settled-new" -> linked(matter, by, new Detail.Repeat("2024-0001", true, false));
      default -> matter;
    };
  }

  private static CaseState linked(CaseState matter, Officer by, Detail.Repeat earlier) {
    return done(decide(matter, Act.LINK_REPEAT, by, earlier));
  }

  private static Decision decide(CaseState matter, Act act, Officer by, Detail detail) {
    return Procedure.decide(matter, act, new Facts(by, DAY, "drafter", detail), LOCAL);
  }

  private static CaseState done(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Done.class);
    return ((Decision.Done) decision).next();
  }
}
