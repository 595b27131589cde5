/** The pages of money. */
@NullMarked
@Serves(ServedPurpose.OFFICE)
package org.xinheng.budget.web;

import org.jspecify.annotations.NullMarked;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
