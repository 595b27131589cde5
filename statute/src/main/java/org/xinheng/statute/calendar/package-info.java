/** Rest days and make-up workdays (放假调休) per year, from the State Council's yearly notices. */
@NullMarked
package org.xinheng.statute.calendar;

import org.jspecify.annotations.NullMarked;
