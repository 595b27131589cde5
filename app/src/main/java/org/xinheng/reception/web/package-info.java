/** The reception page. */
@NullMarked
@Serves({ServedPurpose.RECEIVE, ServedPurpose.SUPERVISE})
package org.xinheng.reception.web;

import org.jspecify.annotations.NullMarked;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
