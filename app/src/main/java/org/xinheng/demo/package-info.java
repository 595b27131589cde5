/**
 * The demonstration (演示): one invented county and year, made from a fixed seed through the modules'
 * own bulk writers; and the generator (生成), which fills a database with as many matters as a load
 * test asks for. Nobody uses it but the command line.
 */
@ApplicationModule(displayName = "demo")
@NullMarked
package org.xinheng.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
