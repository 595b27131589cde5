/** The life of a petition (信访事项办理程序): one visible table and a pure decision over it. */
@NullMarked
package org.xinheng.statute.procedure;

import org.jspecify.annotations.NullMarked;
