/** Budget projects and payments in the database. */
@NullMarked
package org.xinheng.budget.store;

import org.jspecify.annotations.NullMarked;
