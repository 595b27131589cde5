/** Append-only history (履历), chained per matter; idempotency of writes. Knows actors as ids. */
@ApplicationModule(allowedDependencies = {"crypto", "shared"})
@NullMarked
package org.xinheng.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
