/** Part of an offender. */
@NullMarked
package org.xinheng.house.offender.domain;

import org.jspecify.annotations.NullMarked;
