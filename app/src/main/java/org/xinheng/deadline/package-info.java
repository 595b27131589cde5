/** Statutory clocks (期限) of an opaque case: opened, extended, suspended, stopped, explained. */
@ApplicationModule(allowedDependencies = {"ledger", "shared"})
@NullMarked
package org.xinheng.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
