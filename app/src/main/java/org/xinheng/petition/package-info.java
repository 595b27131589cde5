/**
 * Petition matters (信访事项): registered, routed, accepted, answered, delivered, evaluated, each act
 * by the table of the law, with its clocks and its entry in the history.
 */
@ApplicationModule(
    allowedDependencies = {
      "deadline",
      "letters",
      "gate",
      "crypto",
      "ledger",
      "identity",
      "measure",
      "shared"
    })
@NullMarked
package org.xinheng.petition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
