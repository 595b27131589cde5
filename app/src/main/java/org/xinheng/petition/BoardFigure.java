package org.xinheng.petition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a board (看板), each a count of matters of one unit: the one that has the matter,
 * else the one that registered it. Some are parts of another. Codes are for ever.
 */
public enum BoardFigure {
  /** 收到: received in the period. */
  RECEIVED(null),
  /** 在办: the office still owes something today. */
  OPEN(null),
  /** 七日内到期: of these, the office clock ends today or within seven days. */
  DUE_SOON(OPEN),
  /** 已超期: of these, the office clock is over. */
  OVERDUE(OPEN),
  /** 应受理告知: the last day for the first lawful answer lies in the period (条例第22、23条). */
  OWED(null),
  /** 按期受理告知: of these, answered by that day. */
  IN_TIME(OWED),
  /** 办结: accepted matters with a last day, concluded in the period (条例第34条). */
  CONCLUDED(null),
  /** 按期办结: of these, concluded by that day. */
  WITHIN(CONCLUDED),
  /** 送达: opinions and answers delivered in the period. */
  DELIVERED(null),
  /** 已评价: evaluations of the organ given in the period. */
  EVALUATED(null),
  /** 满意. */
  SATISFIED(EVALUATED),
  /** 基本满意. */
  FAIRLY(EVALUATED);

  private final @Nullable BoardFigure whole;

  BoardFigure(@Nullable BoardFigure whole) {
    this.whole = whole;
  }

  /** The code in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Key of its name in the message files; its definition is below it. */
  public String messageKey() {
    return "petition.board." + code();
  }

  /** The figure it is a part of. */
  public Optional<BoardFigure> whole() {
    return Optional.ofNullable(whole);
  }

  /** Its parts; empty when nothing is divided. */
  public List<BoardFigure> parts() {
    return Arrays.stream(values()).filter(it -> it.whole == this).toList();
  }

  /** Those that are no part of another. */
  public static List<BoardFigure> wholes() {
    return Arrays.stream(values()).filter(it -> it.whole == null).toList();
  }

  /** Whether its matters can be listed: who gave which grade is nobody's to read (条例第21条). */
  public boolean opens() {
    return whole != EVALUATED;
  }

  /** The figure of a code. */
  public static Optional<BoardFigure> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
