/** Statutory clocks (期限): when they start, how long they run, on which day they end, and why. */
@NullMarked
package org.xinheng.statute.deadline;

import org.jspecify.annotations.NullMarked;
