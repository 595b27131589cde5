package org.xinheng.api.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.MatterRow;
import org.xinheng.shared.Page;
import org.xinheng.statute.deadline.RuleId;

/**
 * A page of matters, newest first.
 *
 * @param items fifty at most
 * @param next what to ask the next page with; empty on the last one
 */
record ApiMatters(List<Item> items, @Nullable String next) {

  /**
   * A matter in the list.
   *
   * @param unit id of the unit that has it, else of the one that registered it
   * @param clock the office's clock that ends first
   */
  record Item(
      String number,
      String subject,
      String form,
      UUID unit,
      String state,
      LocalDate receivedOn,
      @Nullable String clock,
      @Nullable LocalDate due,
      boolean erased) {

    static Item of(MatterRow it) {
      RuleId clock = it.clock();
      return new Item(
          it.number(),
          it.subject(),
          it.form().code(),
          it.unit(),
          it.state().code(),
          it.receivedOn(),
          clock == null ? null : clock.name(),
          it.due(),
          it.erased());
    }
  }

  static ApiMatters of(Page<MatterRow> page) {
    return new ApiMatters(page.rows().stream().map(Item::of).toList(), page.next());
  }
}
