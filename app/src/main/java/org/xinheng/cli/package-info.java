/**
 * The command line: reads its words, starts what a command needs (nothing, a database, the whole
 * program), and prints machine output to stdout, everything else to stderr. Uses the facades of
 * all; nobody uses it.
 */
@ApplicationModule(displayName = "cli")
@NullMarked
package org.xinheng.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
