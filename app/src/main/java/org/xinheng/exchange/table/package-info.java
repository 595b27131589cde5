/**
 * Tables as files: xlsx and csv, read within limits and written so that no spreadsheet runs them.
 */
@NullMarked
package org.xinheng.exchange.table;

import org.jspecify.annotations.NullMarked;
