/** Short versions of the runs. */
@NullMarked
package org.xinheng.bench.rotation;

import org.jspecify.annotations.NullMarked;
