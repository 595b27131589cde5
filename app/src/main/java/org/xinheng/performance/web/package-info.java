/** The year sheet, the indicator page, the import page. */
@NullMarked
package org.xinheng.performance.web;

import org.jspecify.annotations.NullMarked;
