/** The officers' frame and home page (我的工作); other pages live in their module. Nobody uses it. */
@ApplicationModule(
    allowedDependencies = {
      "backup",
      "deadline",
      "gate",
      "identity",
      "ledger",
      "petition",
      "performance",
      "reception",
      "search",
      "shared"
    })
@NullMarked
package org.xinheng.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
