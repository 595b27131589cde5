/**
 * Reception (接访): duty records of windows, visits with their answers, and the figures from both.
 */
@ApplicationModule(allowedDependencies = {"gate", "identity", "ledger", "measure", "shared"})
@NullMarked
package org.xinheng.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
