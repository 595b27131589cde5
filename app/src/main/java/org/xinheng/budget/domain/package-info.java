/** Rules of budgets and payments, without database and frame. */
@NullMarked
package org.xinheng.budget.domain;

import org.jspecify.annotations.NullMarked;
