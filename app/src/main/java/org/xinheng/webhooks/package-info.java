/**
 * Events (事件通知): systems that the office allowed are told which act was done on which matter,
 * signed, at least once, and never a word about a person.
 */
@ApplicationModule(
    allowedDependencies = {"petition", "crypto", "gate", "identity", "ledger", "shared"})
@NullMarked
package org.xinheng.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
