/** Clocks of cases, as values and as stored. */
@NullMarked
package org.xinheng.deadline;

import org.jspecify.annotations.NullMarked;
