/**
 * The demonstration (演示): one invented county and year, made from a fixed seed through the modules'
 * own bulk writers. Nobody uses it but the command line.
 */
@ApplicationModule(displayName = "demo")
@NullMarked
package org.xinheng.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
