package org.xinheng.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.given.County;
import org.xinheng.identity.Role;
import org.xinheng.petition.Particulars.Confirmed;
import org.xinheng.petition.Particulars.NoticeGiven;
import org.xinheng.petition.Particulars.ReadBack;
import org.xinheng.shared.OfficeClock;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.DeliveryWay;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.Satisfaction;

/** Matters and acts as they are entered in tests; people are invented, numbers never issued. */
public final class Sample {

  public static final LocalDate TODAY = LocalDate.of(2025, 10, 15);
  public static final PersonEntry MAIN =
      new PersonEntry("王小满", "130399199001011237", "13800005678", "东坡镇柳林村 3 组");
  public static final String STATEMENT = "小区三号楼楼顶漏水，物业说过了保修期，\n请住建部门看一看。";

  private Sample() {}

  public static RegisterMatter letter() {
    return letter(TODAY);
  }

  public static RegisterMatter letter(LocalDate receivedOn) {
    return of(PetitionForm.LETTER, Purpose.DECISION, MAIN, List.of(), receivedOn);
  }

  public static RegisterMatter of(
      PetitionForm form,
      Purpose purpose,
      @Nullable PersonEntry main,
      List<PersonEntry> representatives,
      LocalDate receivedOn) {
    return new RegisterMatter(
        form,
        purpose,
        "030800",
        null,
        "反映小区楼顶漏水维修问题",
        STATEMENT,
        (main == null ? 0 : 1) + representatives.size(),
        main,
        representatives,
        null,
        receivedOn,
        null,
        more(receivedOn));
  }

  /** What else is written down of a matter, read back on the day by whoever registers it. */
  public static Particulars more(LocalDate receivedOn) {
    NoticeGiven notice =
        new NoticeGiven(PrivacyNotice.on(receivedOn).version(), NoticeGiven.Way.SHOWN);
    return Particulars.of(notice)
        .with(
            new ReadBack(
                null,
                receivedOn.atTime(9, 30).atZone(OfficeClock.ZONE).toInstant(),
                Confirmed.SIGNED));
  }

  public static RegisterMatter with(RegisterMatter it, String subject, String statement) {
    return with(it, subject, statement, it.persons(), it.main(), it.repeats(), it.more());
  }

  /** The same entry of another person. */
  public static RegisterMatter with(RegisterMatter it, PersonEntry main) {
    return with(it, it.subject(), it.statement(), it.persons(), main, it.repeats(), it.more());
  }

  /** The same entry of nobody who left a name. */
  public static RegisterMatter anonymous(RegisterMatter it) {
    return with(it, it.subject(), it.statement(), 1, null, it.repeats(), it.more());
  }

  /** The same entry as the repeat of an earlier matter. */
  public static RegisterMatter repeating(RegisterMatter it, String number) {
    return with(it, it.subject(), it.statement(), it.persons(), it.main(), number, it.more());
  }

  /** The same entry with more written down, by so many persons. */
  public static RegisterMatter with(RegisterMatter it, int persons, Particulars more) {
    return with(it, it.subject(), it.statement(), persons, it.main(), it.repeats(), more);
  }

  private static RegisterMatter with(
      RegisterMatter it,
      String subject,
      String statement,
      int persons,
      @Nullable PersonEntry main,
      @Nullable String repeats,
      Particulars more) {
    return new RegisterMatter(
        it.form(),
        it.purpose(),
        it.contentClass(),
        it.placeUnit(),
        subject,
        statement,
        persons,
        main,
        it.representatives(),
        it.proxy(),
        it.receivedOn(),
        repeats,
        more);
  }

  public static String key() {
    return UUID.randomUUID().toString();
  }

  public static MatterAct classify() {
    return new MatterAct.Classify(PetitionClass.GRIEVANCE, LawfulPath.PETITION);
  }

  public static MatterAct.OfTheLaw opinion() {
    return new MatterAct.Conclude(
        Outcome.SUPPORTED, "维修楼顶", "经现场查看，防水层老化", "由维修资金支出，年内完成维修", "《住宅专项维修资金管理办法》第九条");
  }

  public static MatterAct delivered(LocalDate on) {
    return new MatterAct.Deliver(on, DeliveryWay.IN_PERSON);
  }

  public static MatterAct satisfied() {
    return new MatterAct.Evaluate(
        Optional.of(Satisfaction.SATISFIED), Optional.of(Satisfaction.FAIRLY));
  }

  /** Registers a letter at the bureau's window and gives its number. */
  public static String registered(Petitions petitions, County county) {
    return registered(petitions, county, letter());
  }

  public static String registered(Petitions petitions, County county, RegisterMatter entry) {
    Answer answer = petitions.register(county.as(Role.WINDOW_CLERK), entry, key());
    if (answer instanceof Answer.Registered(var _, var number)) {
      return number;
    }
    throw new AssertionError("not registered: " + answer);
  }
}
