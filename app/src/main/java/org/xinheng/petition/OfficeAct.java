package org.xinheng.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An act of the office beside the table of the law (办理中的内部动作): it moves no state and no clock, and
 * has its place in the history like any other.
 */
public sealed interface OfficeAct extends MatterAct {

  /** 列明诉求: the requests one by one, as the petitioner put them; the opinion answers each. */
  record ListRequests(List<String> requests) implements OfficeAct {
    public ListRequests {
      requests = List.copyOf(requests);
    }

    @Override
    public String code() {
      return "list-requests";
    }
  }

  /** 被反映单位: a unit that the petitioner complains of; the matter is never sent there. */
  record NameAccused(UUID unit) implements OfficeAct {
    @Override
    public String code() {
      return "name-accused";
    }
  }

  /** 办理记录: what was looked at, asked or found. */
  record Note(String text) implements OfficeAct {
    @Override
    public String code() {
      return "note";
    }
  }

  /** 请求协办: another unit helps; it owes a note by a day. */
  record CoHandle(UUID unit, String task, LocalDate dueOn) implements OfficeAct {
    @Override
    public String code() {
      return "co-handle";
    }
  }

  /** 协办意见: the note that a helping unit owes. */
  record CoNote(String text) implements OfficeAct {
    @Override
    public String code() {
      return "co-note";
    }
  }

  /**
   * 登记越级反映: the matter was raised at a higher level, as reported from there. It says nothing of who
   * went.
   *
   * @param left requests that the answer given here leaves open, as far as that was found on
   *     checking
   */
  record HigherVisit(HigherLevel level, LocalDate raisedOn, int left) implements OfficeAct {
    @Override
    public String code() {
      return "higher-visit";
    }
  }
}
