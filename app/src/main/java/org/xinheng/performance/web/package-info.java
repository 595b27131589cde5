/** The year sheet, the indicator page, the import page. */
@NullMarked
@Serves(ServedPurpose.STATISTICS)
package org.xinheng.performance.web;

import org.jspecify.annotations.NullMarked;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
