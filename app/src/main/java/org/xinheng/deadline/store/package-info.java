/** Clocks and their movements in the database. */
@NullMarked
package org.xinheng.deadline.store;

import org.jspecify.annotations.NullMarked;
