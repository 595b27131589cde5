/** Performance texts, figures entered by hand and their evidence in the database. */
@NullMarked
package org.xinheng.performance.store;

import org.jspecify.annotations.NullMarked;
