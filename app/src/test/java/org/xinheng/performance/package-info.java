/** Performance texts and their year, on a real database. */
@NullMarked
package org.xinheng.performance;

import org.jspecify.annotations.NullMarked;
