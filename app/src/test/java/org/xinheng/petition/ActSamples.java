package org.xinheng.petition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xinheng.given.County;

/** The form of every act, filled in as an officer would: in order, so that only the law says no. */
final class ActSamples {

  private final County county;

  ActSamples(County county) {
    this.county = county;
  }

  /** The fields of an act, by its code. */
  Map<String, String> of(String act) {
    String day = Sample.TODAY.toString();
    String later = Sample.TODAY.plusDays(40).toString();
    return switch (act) {
      case "classify" -> fields("petitionClass=grievance path=6");
      case "transfer" -> fields("toUnit=" + county.east().id());
      case "assign" -> fields("toUnit=" + county.east().id() + " reportBy=" + later);
      case "report-up" -> fields("reason=情况紧急 advice=专题研究");
      case "object" -> fields("reason=不属于职权 duty=三定规定第四条");
      case "agree-objection", "refuse-objection", "deny-extension", "send-back" ->
          fields("reason=经核对");
      case "rule-dispute" ->
          fields(
              "arbiter=superior concerned1=%s concerned2=%s toUnit=%s reason=主要事实在该单位"
                  .formatted(county.housing().id(), county.labour().id(), county.housing().id()));
      case "guide-out" -> fields("channel=向人民法院起诉 byWhen=十五日内");
      case "direct-reply", "note", "co-note" -> fields("text=已经核对");
      case "refuse" -> fields("ground=R4 reason=属于检举控告");
      case "request-extension" -> fields("days=20 reason=需要逐户核对");
      case "conclude-opinion" ->
          fields("outcome=supported request=修楼顶 facts=属实 opinion=年内修好 legalBasis=《物业管理条例》第七条");
      case "conclude-mediation", "conclude-settlement" ->
          fields("otherSide=物业 terms=十日内修好 petitionerAgrees=yes otherAgrees=yes inWriting=yes");
      case "deliver" -> fields("way=in-person deliveredOn=" + day);
      case "evaluate" -> fields("ofBureau=3 ofOrgan=1");
      case "record-execution" -> fields("record=已修好 complete=yes");
      case "report-result" -> fields("result=已修好 execution=已落实 attitude=满意");
      case "give-verdict" -> fields("evidence-solved=验收单 evidence-assisted=救助审批表");
      case "file-document" ->
          fields("title=处罚决定书 basis=第二十三条 organ=县公安局 remedy=六十日内复议 documentOn=" + day);
      case "hand-over" -> fields("reason=调离 receiver=" + county.colleague().id());
      case "recuse" -> fields("reason=亲属 recused=" + county.labourOfficer().id());
      case "list-requests" -> fields("requests=修楼顶");
      case "co-handle" -> fields("task=请协查 helper=" + county.west().id() + " dueOn=" + later);
      case "higher-visit" -> fields("higherLevel=province leftOpen=0 raisedOn=" + day);
      default -> fields("");
    };
  }

  private static Map<String, String> fields(String pairs) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : pairs.split(" ", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return fields;
  }
}
