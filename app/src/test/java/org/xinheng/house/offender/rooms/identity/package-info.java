/** Part of an offender. */
@NullMarked
package org.xinheng.house.offender.rooms.identity;

import org.jspecify.annotations.NullMarked;
