/** The pages of money. */
@NullMarked
package org.xinheng.budget.web;

import org.jspecify.annotations.NullMarked;
