/**
 * Ids, region, money, office time, pages of lists, the rows a transaction sees; no business word.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.xinheng.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
