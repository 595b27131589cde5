/**
 * Performance (预算绩效): the published text of a unit and year, its indicators with the figure to
 * date, scores and grades.
 */
@ApplicationModule(
    allowedDependencies = {"budget", "measure", "gate", "ledger", "identity", "shared"})
@NullMarked
package org.xinheng.performance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
