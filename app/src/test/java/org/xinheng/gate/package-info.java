/** Tries of the gate: what it finds, what it lets pass, and that nothing comes in beside it. */
@NullMarked
package org.xinheng.gate;

import org.jspecify.annotations.NullMarked;
