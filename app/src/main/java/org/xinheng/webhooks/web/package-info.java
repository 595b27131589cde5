/** The page of subscriptions. */
@NullMarked
@Serves(ServedPurpose.OFFICE)
package org.xinheng.webhooks.web;

import org.jspecify.annotations.NullMarked;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
