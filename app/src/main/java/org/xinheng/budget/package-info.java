/** Budget projects (预算项目), their spending plan, payments, and the figure of money paid. */
@ApplicationModule(allowedDependencies = {"gate", "identity", "ledger", "measure", "shared"})
@NullMarked
package org.xinheng.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
