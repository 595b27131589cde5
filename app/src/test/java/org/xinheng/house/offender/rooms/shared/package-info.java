/** Part of an offender. */
@NullMarked
package org.xinheng.house.offender.rooms.shared;

import org.jspecify.annotations.NullMarked;
