/** Part of an offender. */
@NullMarked
package org.xinheng.house.offender.rooms.identity.inside;

import org.jspecify.annotations.NullMarked;
