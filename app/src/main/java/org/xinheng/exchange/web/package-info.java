/** The pages of the exchange: bring a file, look at it, take it in; hand out; compare. */
@NullMarked
@Serves({ServedPurpose.RECEIVE, ServedPurpose.HANDLE})
package org.xinheng.exchange.web;

import org.jspecify.annotations.NullMarked;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
