package org.xinheng.load;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The whole life of a matter in six forms: registered, then classified and sent to the responsible
 * unit by the window; accepted there, concluded by two hands and delivered with the second;
 * evaluated.
 */
final class LifeCycle implements Work {

  private final Desk desk;
  private final Staff staff;
  private final String name;
  private long life;
  private String number = "";
  private int version;

  LifeCycle(Desk desk, Staff staff, String name) {
    this.desk = desk;
    this.staff = staff;
    this.name = name;
  }

  @Override
  public boolean once() throws IOException {
    life++;
    version = 0;
    return register()
        && both(staff.clerk(), "classify", "transfer", classified())
        && act(staff.officer(), "accept")
        && act(staff.officer(), "propose", PROPOSAL)
        && both(staff.head(), "approve", "deliver", delivered())
        && act(staff.clerk(), "evaluate", "ofBureau", "0", "ofOrgan", "0");
  }

  private static final String[] PROPOSAL = {
    "proposed", "conclude-opinion",
    "outcome", "supported",
    "request", "支付拖欠的三个月工资。",
    "facts", "经查，信访人去年九月至十一月在新庄工地务工，用工单位未按约支付工资。",
    "opinion", "责令用工单位十日内支付拖欠工资。",
    "answer1", "予以支持，由用工单位支付。",
    "legalBasis", "《保障农民工工资支付条例》"
  };

  private boolean register() throws IOException {
    Map<String, String> form = Forms.registration(key(), staff);
    Optional<String> given =
        desk.send(staff.clerk(), "register", "/matters", form).flatMap(Desk::number);
    number = given.orElse("");
    version = 1;
    return given.isPresent();
  }

  private boolean act(Officer officer, String act, String... fields) throws IOException {
    String path = "/matters/" + number + "/" + act;
    boolean done = desk.send(officer, act, path, Forms.act(key(), version, fields)).isPresent();
    version++;
    return done;
  }

  /** Two acts with one form. */
  private boolean both(Officer officer, String act, String also, String... fields)
      throws IOException {
    String[] all = Arrays.copyOf(fields, fields.length + 2);
    all[fields.length] = "also";
    all[fields.length + 1] = also;
    boolean done = act(officer, act, all);
    version++;
    return done;
  }

  private String[] classified() {
    return new String[] {"petitionClass", "grievance", "path", "6", "toUnit", staff.unit()};
  }

  private String[] delivered() {
    return new String[] {"deliveredOn", staff.day(), "way", "in-person"};
  }

  private String key() {
    return name + "-" + life + "-" + version;
  }

  @Override
  public void mend() throws IOException {
    desk.reopen();
  }
}
