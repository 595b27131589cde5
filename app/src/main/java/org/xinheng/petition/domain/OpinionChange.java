package org.xinheng.petition.domain;

import java.time.LocalDate;
import org.xinheng.petition.DeliveryWay;

/** What an act does to the written answers of a matter. */
public sealed interface OpinionChange {

  /** A new answer. */
  record Issued(Opinion opinion) implements OpinionChange {}

  /** The newest answer reached the petitioner. */
  record Delivered(int ordinal, LocalDate on, DeliveryWay way) implements OpinionChange {}
}
