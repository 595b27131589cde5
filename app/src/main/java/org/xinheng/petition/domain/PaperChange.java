package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.petition.OfficeAct;
import org.xinheng.statute.procedure.DeliveryWay;

/** What an act does to the papers of a matter that have rows of their own. */
public sealed interface PaperChange {

  /** A new written answer. */
  record Issued(Opinion opinion) implements PaperChange {}

  /** The newest answer reached the petitioner. */
  record Delivered(int ordinal, LocalDate on, DeliveryWay way) implements PaperChange {}

  /** The requests one by one, instead of those listed before. */
  record Listed(List<String> requests) implements PaperChange {
    public Listed {
      requests = List.copyOf(requests);
    }
  }

  /** A unit helps, or has given its note. */
  record Helped(Handling.Help help) implements PaperChange {}

  /** The matter was raised at a higher level. */
  record RaisedAbove(OfficeAct.HigherVisit visit) implements PaperChange {}
}
