package org.xinheng.database;

import java.util.List;

/** The modules that own a schema. The only place that says in which order their migrations run. */
public final class Modules {
  /** A module comes after those that it may use. */
  public static final List<String> IN_ORDER =
      List.of(
          "gate",
          "crypto",
          "ledger",
          "identity",
          "deadline",
          "letters",
          "petition",
          "exchange",
          "reception",
          "budget",
          "performance",
          "api",
          "webhooks");

  private Modules() {}
}
