/**
 * The sweep of the clocks over a year on two programs, compared with another computation; its
 * speed.
 */
@NullMarked
package org.xinheng.bench.sweep;

import org.jspecify.annotations.NullMarked;
