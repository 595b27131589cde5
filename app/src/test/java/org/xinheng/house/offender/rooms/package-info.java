/** Part of an offender. */
@NullMarked
package org.xinheng.house.offender.rooms;

import org.jspecify.annotations.NullMarked;
