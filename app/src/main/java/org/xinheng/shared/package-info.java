/** Ids, region, money, office time, pages of lists; no business word. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.xinheng.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
