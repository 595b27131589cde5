/** Units in a tree, officers, roles, sign-in, and the scope of what one may see. */
@ApplicationModule(allowedDependencies = {"gate", "ledger", "crypto", "shared"})
@NullMarked
package org.xinheng.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
