/**
 * Exchange with the national system (全国信访信息系统) by files: read, looked at, taken in whole or not at
 * all; handed out; compared with what is registered here.
 */
@ApplicationModule(
    allowedDependencies = {"petition", "gate", "crypto", "ledger", "identity", "shared"})
@NullMarked
package org.xinheng.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
