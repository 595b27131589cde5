/** Short versions of the fault programs. */
@org.jspecify.annotations.NullMarked
package org.xinheng.bench.fault;
