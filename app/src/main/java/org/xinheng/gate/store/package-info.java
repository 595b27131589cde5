/** Tables of the gate. */
@NullMarked
package org.xinheng.gate.store;

import org.jspecify.annotations.NullMarked;
