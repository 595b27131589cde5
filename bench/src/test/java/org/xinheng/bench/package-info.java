/** Short versions of the fault programs. */
@NullMarked
package org.xinheng.bench;

import org.jspecify.annotations.NullMarked;
