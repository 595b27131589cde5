/**
 * The public's pages: how to bring a matter, what the office owes, whom to ask. Served at a door of
 * their own, from which no officer's page can be reached. Nobody uses it.
 */
@ApplicationModule(allowedDependencies = {"identity", "doors", "shared"})
@NullMarked
package org.xinheng.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
