/**
 * The interface for programs of other systems (接口): keys with a post and listed rights, resources
 * under {@code /api/v1}, its published description. It does nothing that a page cannot do.
 */
@ApplicationModule(
    allowedDependencies = {"petition", "deadline", "gate", "identity", "ledger", "shared"})
@NullMarked
package org.xinheng.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
