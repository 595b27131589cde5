/**
 * Load programs: officers at work over HTTP against a running server, with a report. They see what
 * a browser sees, and no room of the program.
 */
@NullMarked
package org.xinheng.load;

import org.jspecify.annotations.NullMarked;
