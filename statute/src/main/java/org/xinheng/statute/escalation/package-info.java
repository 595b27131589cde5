/**
 * The ladder of reminders (提醒阶梯): on which days a clock is brought before whom. It decides nothing.
 */
@NullMarked
package org.xinheng.statute.escalation;

import org.jspecify.annotations.NullMarked;
