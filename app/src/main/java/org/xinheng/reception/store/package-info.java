/** Duty records and visits in the database. */
@NullMarked
package org.xinheng.reception.store;

import org.jspecify.annotations.NullMarked;
