/** Tries of the doors, over real connections where the container itself has a say. */
@NullMarked
package org.xinheng.doors;

import org.jspecify.annotations.NullMarked;
