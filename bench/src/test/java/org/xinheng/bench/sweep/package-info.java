/** The short versions of the programs about the sweep. */
@NullMarked
package org.xinheng.bench.sweep;

import org.jspecify.annotations.NullMarked;
