package org.xinheng.bench.sweep;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Answer;
import org.xinheng.petition.BulkMatters;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.MatterHistory;
import org.xinheng.petition.Particulars;
import org.xinheng.petition.Particulars.NoticeGiven;
import org.xinheng.petition.PersonEntry;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.PrivacyNotice;
import org.xinheng.petition.Purpose;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.PetitionForm;

/** Acts the lives of matters out: what lies before the year in bulk, the rest as officers do it. */
final class Acting {

  private final County county;
  private final Map<UUID, String> numbers = new ConcurrentHashMap<>();

  Acting(County county) {
    this.county = county;
  }

  /** Registers the matters and brings each to where it is when the year begins. */
  void begin(Node node, List<Life> lives) {
    try (BulkMatters.Batch batch = node.get(BulkMatters.class).open(county.region())) {
      for (Life it : lives) {
        batch.add(history(batch, it));
      }
    }
  }

  private MatterHistory history(BulkMatters.Batch batch, Life it) {
    MatterHistory history =
        batch.register(it.id(), entry(it.receivedOn()), county.clerk(), noon(it.receivedOn(), 0));
    numbers.put(it.id(), history.number());
    if (it.sentOn() != null) {
      batch.act(history, classify(), county.clerk(), noon(it.sentOn(), 1));
      MatterAct transfer = new MatterAct.Transfer(county.organ().id(), false);
      batch.act(history, transfer, county.clerk(), noon(it.sentOn(), 2));
    }
    if (it.acceptedOn() != null) {
      batch.act(history, new MatterAct.Take(), county.officer(), noon(it.acceptedOn(), 3));
      batch.act(history, new MatterAct.Accept(false), county.officer(), noon(it.acceptedOn(), 4));
    }
    return history;
  }

  static RegisterMatter entry(LocalDate receivedOn) {
    return new RegisterMatter(
        PetitionForm.LETTER,
        Purpose.DECISION,
        "030800",
        null,
        "反映小区楼顶漏水维修问题",
        "小区三号楼楼顶漏水，请住建部门看一看。",
        1,
        new PersonEntry("王小满", "990301199001011234", "13800005678", "东坡镇柳林村3组"),
        List.of(),
        null,
        receivedOn,
        null,
        Particulars.of(
            new NoticeGiven(PrivacyNotice.on(receivedOn).version(), NoticeGiven.Way.SHOWN)));
  }

  private static MatterAct classify() {
    return new MatterAct.Classify(PetitionClass.GRIEVANCE, LawfulPath.PETITION);
  }

  private static Instant noon(LocalDate day, int minutes) {
    return Node.at(day, LocalTime.NOON.plusMinutes(minutes));
  }

  /** What the life holds for a day of the year. */
  void act(Node node, Life it, LocalDate day) {
    Petitions petitions = node.get(Petitions.class);
    if (day.equals(it.extendedOn())) {
      act(petitions, it, county.officer(), new MatterAct.AskExtension(it.days(), "需要专家鉴定"));
      act(petitions, it, county.head(), new MatterAct.Plain(Act.APPROVE_EXTENSION));
    }
    if (day.equals(it.concludedOn())) {
      act(petitions, it, county.officer(), new MatterAct.Propose(opinion()));
      act(petitions, it, county.head(), new MatterAct.Approve());
    }
  }

  private static MatterAct.OfTheLaw opinion() {
    return new MatterAct.Conclude(
        Outcome.SUPPORTED, "维修楼顶", "防水层老化", "年内完成维修", "《住宅专项维修资金管理办法》第九条");
  }

  private void act(Petitions petitions, Life it, Scope by, MatterAct act) {
    String number = numbers.getOrDefault(it.id(), "");
    int version = petitions.find(by, number).orElseThrow().version();
    Answer answer = petitions.act(by, number, act, version, UUID.randomUUID().toString());
    if (!(answer instanceof Answer.Done)) {
      throw new IllegalStateException(it + " " + act + ": " + answer);
    }
  }
}
