package org.xinheng.identity;

import java.util.Arrays;
import java.util.Optional;

/** The roles of officers (岗位). Codes are for ever. */
public enum Role {
  /** 窗口接访员: registers visits and matters at a window. */
  WINDOW_CLERK("window-clerk", Reach.UNIT, Sees.MATTERS),
  /** 承办人: handles the matters of a responsible unit that are assigned to them. */
  CASE_OFFICER("case-officer", Reach.UNIT, Sees.MATTERS),
  /** 责任单位负责人: signs opinions and refusals, approves extensions (条例第32、34条). */
  UNIT_HEAD("unit-head", Reach.UNIT, Sees.MATTERS),
  /** 信访局领导: routes, approves, supervises. */
  BUREAU_LEADER("bureau-leader", Reach.COUNTY, Sees.MATTERS_AND_FIGURES),
  /** 县领导: receives on reception days, takes cases. */
  COUNTY_LEADER("county-leader", Reach.COUNTY, Sees.MATTERS_AND_FIGURES),
  /** 绩效财务岗: performance text, figures, money. */
  PERFORMANCE_OFFICER("performance-officer", Reach.UNIT, Sees.FIGURES),
  /** 财政局审核岗: checks what the bureau reports. */
  FINANCE_CHECKER("finance-checker", Reach.COUNTY, Sees.FIGURES),
  /** 审计: reads figures and money with their evidence. */
  AUDITOR("auditor", Reach.COUNTY, Sees.FIGURES),
  /** 系统管理员: runs the installation, sees no content. */
  SYSTEM_ADMIN("system-admin", Reach.COUNTY, Sees.NOTHING),
  /** 安全管理员: grants roles, cannot use them. */
  SECURITY_ADMIN("security-admin", Reach.COUNTY, Sees.NOTHING),
  /** 审计管理员: reads the logs, nothing else. */
  AUDIT_ADMIN("audit-admin", Reach.COUNTY, Sees.NOTHING);

  /** How far a role reaches in the unit tree. */
  public enum Reach {
    /** Own unit and those below it. */
    UNIT,
    /** The whole county. */
    COUNTY
  }

  /** Which half of the product a role may read. */
  public enum Sees {
    MATTERS,
    FIGURES,
    MATTERS_AND_FIGURES,
    NOTHING
  }

  private final String code;
  private final Reach reach;
  private final Sees sees;

  Role(String code, Reach reach, Sees sees) {
    this.code = code;
    this.reach = reach;
    this.sees = sees;
  }

  /** The stored code. */
  public String code() {
    return code;
  }

  public Reach reach() {
    return reach;
  }

  public boolean seesMatters() {
    return sees == Sees.MATTERS || sees == Sees.MATTERS_AND_FIGURES;
  }

  public boolean seesFigures() {
    return sees == Sees.FIGURES || sees == Sees.MATTERS_AND_FIGURES;
  }

  /** Key of the role's name in the message files. */
  public String messageKey() {
    return "role." + code;
  }

  /** The role of a stored code. */
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
  }
}
