package org.xinheng.identity;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a page serves (处理目的): the closed list of purposes for which data of petitioners may be used,
 * and the roles whose duty each is (个人信息保护法第5、6、34条; 数据安全法第38条). Codes are for ever.
 */
public enum ServedPurpose {
  /** 受理登记: taking down what somebody puts forward. */
  RECEIVE("receive", Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER),
  /** 办理事项: classifying, routing, deciding. */
  HANDLE("handle", Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER),
  /** 答复告知: telling the petitioner how it stands, in writing or on asking. */
  ANSWER("answer", Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER),
  /** 督促监督: seeing that it is handled, and that nobody looked without need. */
  SUPERVISE("supervise", Role.BUREAU_LEADER, Role.COUNTY_LEADER, Role.AUDITOR, Role.AUDIT_ADMIN),
  /** 依法统计: sums and shares over matters, never a person. */
  STATISTICS(
      "statistics",
      Role.BUREAU_LEADER,
      Role.COUNTY_LEADER,
      Role.PERFORMANCE_OFFICER,
      Role.FINANCE_CHECKER,
      Role.AUDITOR),
  /** 机关内部事务: accounts, money, the installation; no data of petitioners is read for it. */
  OFFICE("office", Role.values());

  private final String code;
  private final Set<Role> roles;

  ServedPurpose(String code, Role... roles) {
    this.code = code;
    this.roles = EnumSet.copyOf(Arrays.asList(roles));
  }

  /** The stored code. */
  public String code() {
    return code;
  }

  /** Key of its name in the message files. */
  public String messageKey() {
    return "served-purpose." + code;
  }

  /** Whether it is a duty of this role. */
  public boolean isDutyOf(Role role) {
    return roles.contains(role);
  }

  /** The purpose of a stored code. */
  public static Optional<ServedPurpose> of(String code) {
    return Arrays.stream(values()).filter(purpose -> purpose.code.equals(code)).findFirst();
  }

  /** What the nearest word says that a handler serves; none when nobody says it. */
  public static Optional<Serves> declared(Method handler, Class<?> controller) {
    return Stream.<AnnotatedElement>of(handler, controller, controller.getPackage())
        .flatMap(said -> Arrays.stream(said.getAnnotationsByType(Serves.class)))
        .findFirst();
  }

  /**
   * For what an officer opens a page: the first purpose of the page that is a duty of a role which
   * the page lets in and the officer holds. Empty when there is none, and then the page stays shut.
   *
   * @param served what the page serves, the usual purpose first
   * @param admitted the roles that the page names
   */
  public static Optional<ServedPurpose> of(ServedPurpose[] served, Role[] admitted, Scope officer) {
    return Arrays.stream(served)
        .filter(purpose ->
            Arrays.stream(admitted).anyMatch(role -> officer.has(role) && purpose.isDutyOf(role)))
        .findFirst();
  }
}
